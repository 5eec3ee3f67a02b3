namespace AttachmentSdk.Emulator;

/// <summary>The target of a redirect at <see cref="AttachmentEmulator.OtherAddress"/>.</summary>
public enum RedirectTarget
{
    /// <summary>A new link to the same file that needs no header of the first one.</summary>
    FreshLink,

    /// <summary>The same path and query, which works only if the link does not depend on its host or on headers.</summary>
    SamePath,
}
