namespace AttachmentSdk.Cli.Input;

/// <summary>Something whose items the vendor is to list. As long as that is not done, it is an item of its own.</summary>
/// <param name="item">What names it, in reports too.</param>
/// <param name="isOfCommandLine">Whether the user named it now, not an earlier run.</param>
internal sealed class Listing(ReferenceFields item, bool isOfCommandLine)
{
    /// <summary>The field that tells the lines of listings from those of items, and says what is listed.</summary>
    public const string Field = "listing";

    public ReferenceFields Item { get; } = item;

    public bool IsOfCommandLine { get; } = isOfCommandLine;

    /// <summary>Whether all of its items were handed out.</summary>
    public bool IsDone { get; set; }

    /// <summary>What ended it early.</summary>
    public Exception? Failure { get; set; }
}
