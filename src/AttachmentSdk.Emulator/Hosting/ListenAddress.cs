using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>An address to listen on and its origin.</summary>
internal sealed record ListenAddress(Uri Url, Origin Origin)
{
    private const string Example = "such as http://127.0.0.1:5080";
    private static readonly Uri AnyPort = new("http://127.0.0.1:0/");

    /// <summary>
    /// Returns the addresses to open: the given ones, or one for the vendors and one for the storage; then always one for another origin.
    /// </summary>
    public static IReadOnlyList<ListenAddress> Plan(IEnumerable<Uri> urls)
    {
        List<ListenAddress> given = [.. urls.Select(url => new ListenAddress(Checked(url), Origin.Both))];
        return given.Count > 0
            ? [.. given, new(AnyPort, Origin.Storage)]
            : [new(AnyPort, Origin.Api), new(AnyPort, Origin.Storage), new(AnyPort, Origin.Storage)];
    }

    private static Uri Checked(Uri url)
    {
        if (url is not { IsAbsoluteUri: true, Scheme: "http", PathAndQuery: "/", UserInfo: "", Fragment: "" })
        {
            throw new ArgumentException($"The emulator's address must be plain http with host and port, {Example}, not {url}.");
        }

        return url.IsLoopback
            ? url
            : throw new ArgumentException($"The emulator listens on loopback addresses only, {Example}, not {url}.");
    }
}
