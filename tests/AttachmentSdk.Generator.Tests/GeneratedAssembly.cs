using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AttachmentSdk.Generator.Tests;

/// <summary>Compiles generated text as the SDK does: nullable, with XML documentation, every warning counted.</summary>
internal static class GeneratedAssembly
{
    // What the SDK offers to its generated clients.
    private const string SdkTypes = """
        #nullable enable
        using System;
        using Newtonsoft.Json;

        namespace AttachmentSdk
        {
            internal sealed class AttachmentApiException : Exception
            {
                public AttachmentApiException(string message, int statusCode, string? text, ApiResponse response, Exception? innerException = null)
                    : base(message, innerException) => Data.Add(statusCode, (text, response));
            }

            internal sealed class ApiResponse
            {
            }

            /// <inheritdoc/>
            public sealed class FileResponse
            {
                internal static FileResponse Of(Http.ApiBody body, ApiResponse response) => throw new NotSupportedException($"{body}{response}");
            }

            /// <inheritdoc/>
            public sealed class FileParameter
            {
                internal System.IO.Stream Data { get; } = System.IO.Stream.Null;

                internal string? FileName => null;

                internal string? ContentType => null;
            }
        }

        namespace AttachmentSdk.Http
        {
            internal static class StatusAdvice
            {
                public static string For(int status) => $"status {status}";
            }

            internal sealed class ApiRequest : System.Net.Http.HttpRequestMessage
            {
                public ApiResponse Describe(System.Net.Http.HttpResponseMessage response) => new();
            }

            internal interface IApiModel
            {
                ApiResponse? Response { get; set; }
            }

            internal static class FormPart
            {
                public static void Add(System.Net.Http.MultipartFormDataContent form, System.Net.Http.HttpContent part, string name, string? fileName = null) =>
                    form.Add(part, name, fileName ?? name);
            }

            internal static class WireJson
            {
                public static JsonSerializerSettings Configure(JsonSerializerSettings settings) => settings;

                public static string Serialize(object? value, JsonSerializerSettings settings) => JsonConvert.SerializeObject(value, settings);

                public static T Parse<T>(ApiBody body, JsonSerializerSettings settings) => JsonConvert.DeserializeObject<T>(body.Text, settings)!;
            }

            internal sealed record ApiBody(string Text)
            {
                public static async System.Threading.Tasks.Task<ApiBody> ReadAsync(System.Net.Http.HttpResponseMessage response, System.Threading.CancellationToken cancellationToken) =>
                    new(await response.Content.ReadAsStringAsync(cancellationToken));
            }
        }
        """;

    private static readonly MetadataReference[] References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <summary>Fails the test on any error or warning.</summary>
    public static Assembly Compile(string source)
    {
        var options = new CSharpParseOptions(LanguageVersion.Latest, DocumentationMode.Diagnose, preprocessorSymbols: ["NET5_0_OR_GREATER"]);
        var compilation = CSharpCompilation.Create(
            "Generated",
            [CSharpSyntaxTree.ParseText(source, options), CSharpSyntaxTree.ParseText(SdkTypes, options)],
            References,
            new CSharpCompilationOptions(
                OutputKind.DynamicallyLinkedLibrary,
                warningLevel: 9999,
                nullableContextOptions: NullableContextOptions.Enable));
        using var image = new MemoryStream();
        var result = compilation.Emit(image);
        Assert.Empty(result.Diagnostics.Where(found => found.Severity >= DiagnosticSeverity.Warning).Select(found => found.ToString()));
        return Assembly.Load(image.ToArray());
    }

    public static Type TypeOf(string source, string name) =>
        Compile(source).GetTypes().Single(type => type.Name == name);
}
