namespace AttachmentSdk.Emulator;

/// <summary>An invoice (发票) of a fee detail.</summary>
public sealed class EmulatedInvoice
{
    internal EmulatedInvoice(string id, string? number, string? code)
    {
        Id = id;
        Number = number;
        Code = code;
    }

    /// <summary>Gets the <c>invoiceId</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the value that the vendor sends as <c>invoiceNumber</c> and describes as 发票代码; null if it is omitted.</summary>
    public string? Number { get; }

    /// <summary>Gets the value that the vendor sends as <c>invoiceCode</c> and describes as 发票号码; null if it is omitted.</summary>
    public string? Code { get; }
}
