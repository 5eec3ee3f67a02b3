using AttachmentSdk.Downloads;

namespace AttachmentSdk.Ekuaibao;

/// <summary>The printed form of one or more forms of an employee. https://docs.ekuaibao.com/docs/open-api/flows/get-flows-pdf</summary>
public sealed class FormPrint
{
    /// <summary>Initializes a new instance of the <see cref="FormPrint"/> class.</summary>
    /// <param name="flowIds">The ids of the forms.</param>
    /// <param name="content">The PDF; empty if there is an error.</param>
    /// <param name="error">The reason why the forms were not printed, if they were not.</param>
    public FormPrint(IReadOnlyList<string> flowIds, ReadOnlyMemory<byte> content, DownloadError? error = null) =>
        (FlowIds, Content, Error) = (flowIds, content, error);

    /// <summary>Gets the ids of the forms.</summary>
    public IReadOnlyList<string> FlowIds { get; }

    /// <summary>Gets the PDF; empty if there is an <see cref="Error"/>.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Gets the reason why the form was not printed; <see langword="null"/> if it was.</summary>
    public DownloadError? Error { get; }
}
