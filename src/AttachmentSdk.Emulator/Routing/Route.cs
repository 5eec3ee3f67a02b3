using AttachmentSdk.Emulator.Storage;

namespace AttachmentSdk.Emulator.Routing;

/// <summary>One operation of one vendor or storage.</summary>
internal abstract class Route(string operation, Origin origin)
{
    /// <summary>Gets the operation, one of <see cref="EmulatorOperations"/>.</summary>
    public string Operation { get; } = operation;

    /// <summary>Determines whether the request is for this operation, whatever its method.</summary>
    public bool Matches(EmulatorRequest request) => (request.Origin & origin) != 0 && MatchesPath(request);

    /// <summary>Returns the attachment ids, the pic_keys or other items of the request, for faults and for the log.</summary>
    public abstract IReadOnlyList<string> ItemsOf(EmulatorRequest request);

    /// <summary>Responds; <paramref name="expiredFor"/> are the items whose link counts as expired.</summary>
    public abstract EmulatorResponse GetResponse(EmulatorRequest request, IReadOnlySet<string> expiredFor);

    /// <summary>Returns a link to the object at another origin that needs no header; null if the operation serves no object.</summary>
    public virtual string? LinkAt(Uri origin, EmulatorRequest request) => null;

    protected abstract bool MatchesPath(EmulatorRequest request);

    protected static IReadOnlyList<string> ItemsOf(StoredObject? stored) => stored is null ? [] : [stored.ItemId];
}
