namespace AttachmentSdk.Cli.Input;

/// <summary>A listing of items by the vendor. Until it is complete, it is an item itself.</summary>
/// <param name="item">The name of the listing, also in reports.</param>
/// <param name="isOfCommandLine">Whether the user named it on the command line, not an earlier run.</param>
internal sealed class Listing(ReferenceFields item, bool isOfCommandLine)
{
    /// <summary>The field that distinguishes the lines of listings from those of items, and names the kind of the listing.</summary>
    public const string Field = "listing";

    public ReferenceFields Item { get; } = item;

    public bool IsOfCommandLine { get; } = isOfCommandLine;

    /// <summary>Gets or sets a value indicating whether all of its items were returned.</summary>
    public bool IsDone { get; set; }

    /// <summary>Gets or sets the exception that ended it early.</summary>
    public Exception? Failure { get; set; }
}
