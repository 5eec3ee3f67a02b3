namespace AttachmentSdk.Generator.Output;

/// <summary>A deviation from one of NSwag's templates that is too large to be overridden as a whole in <c>generator/Templates</c>.</summary>
/// <param name="Name">What an error calls it.</param>
/// <param name="Reason">Why the generated code needs it.</param>
/// <param name="Template">The template.</param>
/// <param name="Old">A text in the template.</param>
/// <param name="New">What takes its place, wherever it stands.</param>
internal sealed record TemplatePatch(string Name, string Reason, string Template, string Old, string New)
{
    private const string Signature =
        "Async({% for parameter in operation.Parameters %}{{ parameter.Type }} {{ parameter.VariableName }}"
        + "{% if GenerateOptionalParameters and parameter.IsOptional %} = null{% endif %}, {% endfor %}System";

    // What must be given comes first, as C# asks. 5 is OpenApiParameterKind.FormData.
    private const string SignatureWithRequiredParts =
        "Async({% for parameter in operation.Parameters %}{% if parameter.IsRequired %}{{ parameter.Type }} {{ parameter.VariableName }}, "
        + "{% elsif parameter.Kind == 5 and parameter.IsNullable == false %}{{ parameter.Type | rtrimquestionmark }} {{ parameter.VariableName }}, "
        + "{% endif %}{% endfor %}{% for parameter in operation.Parameters %}{% if parameter.IsRequired %}"
        + "{% elsif parameter.Kind == 5 and parameter.IsNullable == false %}{% else %}{{ parameter.Type }} {{ parameter.VariableName }} = null, "
        + "{% endif %}{% endfor %}System";

    private const string HeaderCopy = """
        var headers_ = new System.Collections.Generic.Dictionary<string, System.Collections.Generic.IEnumerable<string>>();
                            foreach (var item_ in response_.Headers)
                                headers_[item_.Key] = item_.Value;
                            if (response_.Content != null && response_.Content.Headers != null)
                            {
                                foreach (var item_ in response_.Content.Headers)
                                    headers_[item_.Key] = item_.Value;
                            }
        """;

    private const string ResultType = """
            protected struct ObjectResponseResult<T>
            {
                public ObjectResponseResult(T responseObject, string responseText)
                {
                    this.Object = responseObject;
                    this.Text = responseText;
                }

                public T Object { get; }

                public string Text { get; }
            }


        """;

    /// <summary>All patches, in the order in which they apply to a template.</summary>
    public static IReadOnlyList<TemplatePatch> All { get; } =
    [
        new(
            "request serialization",
            "JsonConvert.SerializeObject also applies JsonConvert.DefaultSettings, so a host's converters would change what goes on the wire",
            "Client.Class",
            "Newtonsoft.Json.JsonConvert.SerializeObject{% endif %}(",
            "AttachmentSdk.Http.WireJson.Serialize{% endif %}("),
        new(
            "response bytes",
            "a header that states an unknown charset or coding must not make the response unreadable",
            "Client.Class",
            "response_.Content == null ? null : await ReadAsStringAsync(response_.Content, cancellationToken).ConfigureAwait(false)",
            "(await AttachmentSdk.Http.ApiBody.ReadAsync(response_, cancellationToken).ConfigureAwait(false)).Text"),
        new(
            "required parts of the class",
            "NSwag makes every part of a form optional and then refuses null at run time for those that are not nullable",
            "Client.Class",
            Signature,
            SignatureWithRequiredParts),
        new("required parts of the interface", "as for the class", "Client.Interface", Signature, SignatureWithRequiredParts),
        new(
            "quoted part names",
            "servers expect the names of a form's parts in quotation marks, which MultipartFormDataContent leaves out",
            "Client.Class",
            "content_.Add(",
            "AttachmentSdk.Http.FormPart.Add(content_, "),
        new(
            "unexpected status",
            "NSwag's text repeats the status; the SDK's says what to do about it",
            "Client.Class",
            "\"The HTTP status code of the response was not expected (\" + status_ + \").\"",
            "AttachmentSdk.Http.StatusAdvice.For(status_)"),
        new(
            "counted requests",
            "an exception says how many requests its call took",
            "Client.Class",
            "new System.Net.Http.HttpRequestMessage()",
            "new AttachmentSdk.Http.ApiRequest()"),
        new(
            "response of an exception",
            "an exception takes the requests of its call along with the headers",
            "Client.Class",
            HeaderCopy,
            "var apiResponse_ = request_.Describe(response_);"),
        new("headers of an exception", "they are a part of the response", "Client.Class", "headers_, null)", "apiResponse_)"),
        new("result of a call", "the client's own method for reading a response returns the model alone", "Client.Class", ResultType, string.Empty),
        new(
            "documentation of unknown fields",
            "NSwag leaves the property without documentation",
            "Class",
            "    [Newtonsoft.Json.JsonExtensionData]",
            "    /// <summary>Fields of the response that the contract does not know, by their names on the wire.</summary>\n    [Newtonsoft.Json.JsonExtensionData]"),
        new(
            "response of a model",
            "an exception about what a response lacks needs the response, and the model is all that the caller has",
            "Class",
            "{%- template Class.Inheritance %}",
            "{%- template Class.Inheritance %}{% if ClassName contains 'Response' %} : AttachmentSdk.Http.IApiModel{% endif %}"),
        new(
            "documentation of errors",
            "the exception also comes for a response that is not what the contract says",
            "Client.Method.Documentation",
            "A server side error occurred.",
            "The vendor responded with an error, or with something that is not what the contract says."),
        new(
            "lengths of collections",
            "MaxLengthAttribute counts by reflection, of which a program that is compiled ahead is warned; the constant MaxItems says the same",
            "Class",
            "    [System.ComponentModel.DataAnnotations.MaxLength({{ property.MaxLengthAttribute }})]\n",
            ""),
    ];
}
