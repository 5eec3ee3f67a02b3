namespace AttachmentSdk.Emulator;

/// <summary>Where at <see cref="AttachmentEmulator.OtherAddress"/> a redirect leads.</summary>
public enum RedirectTarget
{
    /// <summary>To a fresh link of the same file that needs no header of the first one.</summary>
    FreshLink,

    /// <summary>To the same path and query, which works only where the link does not depend on its host or on headers.</summary>
    SamePath,
}
