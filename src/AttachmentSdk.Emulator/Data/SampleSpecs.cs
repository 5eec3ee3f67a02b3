namespace AttachmentSdk.Emulator.Data;

/// <summary>The format of an upload key with a file name; the formats are those of the vendor's examples.</summary>
internal enum KeyShape
{
    /// <summary><c>openapi&lt;uuid&gt;-name.ext</c></summary>
    Upload,

    /// <summary><c>stem-&lt;ms&gt;-&lt;n&gt;.ext</c></summary>
    UserInterface,

    /// <summary><c>applet-ekb-web2-&lt;uuid&gt;-2.ext</c></summary>
    MiniApp,

    /// <summary><c>&lt;uuid&gt;-&lt;base64&gt;=.ext</c></summary>
    Receipt,

    /// <summary><c>DP:{…}</c></summary>
    Drive,
}

internal sealed record AttachmentSpec(LinkKind Kind, KeyShape Shape, string Name, long Length);

internal sealed record PictureSpec(string Tag, string Name, long Length);
