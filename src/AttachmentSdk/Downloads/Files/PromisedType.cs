namespace AttachmentSdk.Downloads.Files;

/// <summary>What the extension of a name promises about the beginning of the file.</summary>
internal enum PromisedType
{
    /// <summary>Nothing: no extension, or one that is not known.</summary>
    Unknown,

    /// <summary>Bytes that are no text.</summary>
    Binary,

    /// <summary>An office file, which may also be stored as HTML or XML.</summary>
    Office,

    /// <summary>A package, or an XML document.</summary>
    Package,

    /// <summary>Text that begins with something of its own, never with an element.</summary>
    PlainFormat,

    /// <summary>A picture that is an XML document.</summary>
    Svg,

    /// <summary>Text that begins with an element only by chance.</summary>
    Data,

    /// <summary>Text of any kind.</summary>
    Text,
}

/// <summary>The promises of the known extensions.</summary>
internal static class PromisedTypes
{
    private static readonly Dictionary<string, PromisedType> Types = new(StringComparer.OrdinalIgnoreCase);

    static PromisedTypes()
    {
        Add(PromisedType.Binary, "jpg jpeg jpe jfif png gif webp bmp dib tif tiff heic heif hif avif jxl jp2 j2k ico cur psd psb raw cr2 cr3 nef arw dng emf wmf emz wmz svgz tga dds xcf ai");
        Add(PromisedType.Binary, "pdf docx docm dotx dotm xlsx xlsm xlsb xltx xltm xlam pptx pptm potx potm ppsx ppsm odt ods odp odg ott ots otp epub xps oxps vsd vsdx vsdm msg pst ost one mpp mdb accdb chm djvu mobi azw3 caj pages numbers ceb gd sep");
        Add(PromisedType.Binary, "zip zipx rar 7z gz tgz gzip bz2 tbz2 xz txz zst lz lzma lz4 z tar cab jar war ear apk ipa aab deb rpm dmg iso img whl nupkg vsix crx");
        Add(PromisedType.Binary, "mp3 m4a m4b aac amr wav flac ogg oga opus wma aif aiff mid midi ape ac3 mp4 m4v mov avi mkv webm wmv flv f4v mpg mpeg m2ts vob 3gp 3g2 rm rmvb asf swf");
        Add(PromisedType.Binary, "dwg dwt dwf rvt rfa skp max 3ds 3dm blend glb sldprt sldasm ipt iam catpart prt cdr indd sketch fig xd rp mmap xmind emmx eddx exe dll msi so dylib class wasm ttf otf woff woff2 eot ttc sqlite db dbf shp p12 pfx der jks pcap parquet pyc pkl");
        Add(PromisedType.Office, "doc dot xls xlt ppt pps pot wps wpt et ett dps dpt");
        Add(PromisedType.Package, "ofd");
        Add(PromisedType.PlainFormat, "rtf eml ps eps pem cer crt csr p7b p7s asc sig step stp igs iges dxf obj ply stl gcode fbx vcf ics");
        Add(PromisedType.Svg, "svg");
        Add(PromisedType.Data, "csv tsv json geojson jsonl ndjson");
        Add(PromisedType.Text, "html htm xhtml xht shtml mht mhtml xml txt text md markdown log");
    }

    public static PromisedType Of(string fileName) =>
        Path.GetExtension(fileName) is { Length: > 1 } extension && Types.TryGetValue(extension, out var type) ? type : PromisedType.Unknown;

    private static void Add(PromisedType type, string extensions)
    {
        foreach (var extension in extensions.Split(' '))
        {
            Types["." + extension] = type;
        }
    }
}
