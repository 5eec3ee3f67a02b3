namespace AttachmentSdk.Emulator.Hosting;

/// <summary>Where the emulator listens; known once it does.</summary>
internal sealed class EmulatorAddresses
{
    public Uri Base { get; set; } = new("http://127.0.0.1/");

    public Uri Storage { get; set; } = new("http://127.0.0.1/");

    public Uri Other { get; set; } = new("http://127.0.0.1/");
}
