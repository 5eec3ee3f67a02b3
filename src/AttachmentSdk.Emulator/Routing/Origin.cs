namespace AttachmentSdk.Emulator.Routing;

/// <summary>What a listening address answers.</summary>
[Flags]
internal enum Origin
{
    /// <summary>The vendors' APIs, and the KDocs object links, which are under the vendor's own host.</summary>
    Api = 1,

    /// <summary>The object storage behind the links.</summary>
    Storage = 2,

    /// <summary>Both, when the addresses were given.</summary>
    Both = Api | Storage,
}
