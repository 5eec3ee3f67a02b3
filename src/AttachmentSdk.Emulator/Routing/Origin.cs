namespace AttachmentSdk.Emulator.Routing;

/// <summary>The services at a listening address.</summary>
[Flags]
internal enum Origin
{
    /// <summary>The vendors' APIs, and the KDocs object links, which have the vendor's own host.</summary>
    Api = 1,

    /// <summary>The object storage behind the links.</summary>
    Storage = 2,

    /// <summary>Both, if the addresses were given.</summary>
    Both = Api | Storage,
}
