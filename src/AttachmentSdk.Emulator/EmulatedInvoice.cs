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

    /// <summary>The <c>invoiceId</c>.</summary>
    public string Id { get; }

    /// <summary>What the vendor sends as <c>invoiceNumber</c>, and labels 发票代码; null where it is left out.</summary>
    public string? Number { get; }

    /// <summary>What the vendor sends as <c>invoiceCode</c>, and labels 发票号码; null where it is left out.</summary>
    public string? Code { get; }
}
