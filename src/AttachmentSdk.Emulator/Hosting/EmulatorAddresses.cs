using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.Hosting;

/// <summary>
/// The addresses of the emulator, known after it listens. The names here are for an emulator that does not listen; they lead nowhere else.
/// </summary>
internal sealed class EmulatorAddresses
{
    public Uri Base { get; set; } = new("https://api.emulator.example/");

    public Uri Storage { get; set; } = new("https://storage.emulator.example/");

    public Uri Other { get; set; } = new("https://other.emulator.example/");

    /// <summary>Determines the origin of a target: the storage for its addresses, the vendors' APIs for all others.</summary>
    public Origin OriginOf(Uri target)
    {
        var isStorage = IsAt(target, Storage) || IsAt(target, Other);
        return isStorage && IsAt(target, Base) ? Origin.Both : isStorage ? Origin.Storage : Origin.Api;
    }

    private static bool IsAt(Uri target, Uri address) =>
        Uri.Compare(target, address, UriComponents.SchemeAndServer, UriFormat.UriEscaped, StringComparison.OrdinalIgnoreCase) == 0;
}
