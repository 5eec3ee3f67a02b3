namespace AttachmentSdk.Downloads;

/// <summary>A resolver that knows which values its links can have for a <see cref="FileLayout"/>.</summary>
internal interface ILayoutValues
{
    /// <summary>The names of the values.</summary>
    IReadOnlyList<string> LayoutValues { get; }
}
