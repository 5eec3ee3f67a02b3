using System.Reflection;

namespace AttachmentSdk.Testing.ApiListing;

internal sealed class FolderResolver(IReadOnlyList<string> folders) : MetadataAssemblyResolver
{
    public override Assembly? Resolve(MetadataLoadContext context, AssemblyName assemblyName)
    {
        foreach (var folder in folders)
        {
            var path = Path.Combine(folder, assemblyName.Name + ".dll");
            if (File.Exists(path))
            {
                return context.LoadFromAssemblyPath(path);
            }
        }

        // The packages that bring newer types to older targets have no file here: the types are part of the running .NET.
        var isPolyfill = assemblyName.Name!.StartsWith("Microsoft.Bcl.", StringComparison.Ordinal);
        return isPolyfill ? context.LoadFromAssemblyName("System.Runtime") : null;
    }
}
