#if !NET
using System.Reflection;

namespace AttachmentSdk;

/// <summary><c>UriCreationOptions.DangerousDisablePathAndQueryCanonicalization</c>, if the framework that runs this build has it.</summary>
internal static class UnchangedUri
{
    private static readonly Type? Options = typeof(Uri).Assembly.GetType("System.UriCreationOptions");

    private static readonly PropertyInfo? Switch = Options?.GetProperty("DangerousDisablePathAndQueryCanonicalization");

    private static readonly MethodInfo? Create = Options is null ? null : typeof(Uri).GetMethod("TryCreate", [typeof(string), Options.MakeByRefType(), typeof(Uri).MakeByRefType()]);

    public static bool IsSupported => Switch is not null && Create is not null;

    public static bool TryCreate(string url, out Uri? uri)
    {
        var options = Activator.CreateInstance(Options!);
        Switch!.SetValue(options, true);
        object?[] arguments = [url, options, null];
        var isUri = (bool)Create!.Invoke(null, arguments)!;
        uri = (Uri?)arguments[2];
        return isUri;
    }
}
#endif
