using System.Reflection.Metadata;
using System.Text;

namespace AttachmentSdk.PackageTests;

/// <summary>What symbols say of sources.</summary>
internal static class SourceLink
{
    // https://github.com/dotnet/runtime/blob/main/docs/design/specs/PortablePdb-Metadata.md
    private static readonly Guid Map = new("CC110556-A091-4D38-9FEC-25AB9A351A6A");
    private static readonly Guid EmbeddedSource = new("0E8A571B-6926-466E-B4AD-8AB04611F5FE");

    /// <summary>The map from paths to addresses, as JSON; empty when there is none.</summary>
    public static string Of(MetadataReader reader) => Find(reader, EntityHandle.ModuleDefinition, Map) is { } blob ? Encoding.UTF8.GetString(reader.GetBlobBytes(blob)) : "";

    public static bool IsEmbedded(MetadataReader reader, DocumentHandle document) => Find(reader, document, EmbeddedSource) is not null;

    private static BlobHandle? Find(MetadataReader reader, EntityHandle parent, Guid kind)
    {
        foreach (var handle in reader.GetCustomDebugInformation(parent))
        {
            var information = reader.GetCustomDebugInformation(handle);
            if (reader.GetGuid(information.Kind) == kind)
            {
                return information.Value;
            }
        }

        return null;
    }
}
