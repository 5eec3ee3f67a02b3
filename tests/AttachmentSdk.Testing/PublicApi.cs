using System.Reflection;
using AttachmentSdk.Testing.ApiListing;

namespace AttachmentSdk.Testing;

/// <summary>
/// What the users of an assembly see (public and protected), as C#-like text in ordinal order: one line a member, so that a change of the
/// public surface is one line of a snapshot's diff.
/// </summary>
public static class PublicApi
{
    public static string Describe(Assembly assembly)
    {
        ArgumentNullException.ThrowIfNull(assembly);
        return Describe(assembly.GetExportedTypes());
    }

    /// <summary>
    /// Reads an assembly of any target framework without running it. Its references are looked for beside it, in the folders given, in
    /// the folder of the test and in the running .NET.
    /// </summary>
    public static string Describe(string assemblyPath, params ReadOnlySpan<string> referenceFolders)
    {
        var folders = new List<string> { Path.GetDirectoryName(Path.GetFullPath(assemblyPath))! };
        folders.AddRange(referenceFolders);
        folders.Add(AppContext.BaseDirectory);
        folders.Add(Path.GetDirectoryName(typeof(object).Assembly.Location)!);
        using var context = new MetadataLoadContext(new FolderResolver(folders), typeof(object).Assembly.GetName().Name);
        return Describe(context.LoadFromAssemblyPath(Path.GetFullPath(assemblyPath)));
    }

    internal static string Describe(IEnumerable<Type> exported)
    {
        var lines = new CodeLines();
        var namespaces = exported
            .Where(type => !type.IsNested)
            .GroupBy(type => type.Namespace ?? "")
            .OrderBy(types => types.Key, StringComparer.Ordinal);
        foreach (var types in namespaces)
        {
            lines.Open($"namespace {types.Key}");
            foreach (var type in types.OrderBy(type => type.Name, StringComparer.Ordinal))
            {
                TypeListing.Write(lines, type);
            }

            lines.Close();
        }

        return lines.ToString();
    }
}
