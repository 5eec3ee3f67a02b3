namespace AttachmentSdk.Generator.Output;

/// <summary>One deviation from what NSwag writes, applied to the text of a generated file.</summary>
internal interface IOutputRule
{
    string Apply(string source);
}
