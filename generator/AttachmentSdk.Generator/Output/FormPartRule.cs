namespace AttachmentSdk.Generator.Output;

/// <summary>The parts of a form are added by the SDK, which puts their names in quotation marks.</summary>
internal sealed class FormPartRule : IOutputRule
{
    public string Apply(string source) => source
        .Replace("content_.Add(", "AttachmentSdk.Http.FormPart.Add(content_, ", StringComparison.Ordinal);
}
