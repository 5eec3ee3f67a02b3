using System.CodeDom.Compiler;
using System.Reflection;

namespace AttachmentSdk.Tests.Conventions;

/// <summary>The types that the rules are about.</summary>
internal static class LibraryTypes
{
    public const BindingFlags Declared = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    public static Assembly Assembly { get; } = typeof(AttachmentApiException).Assembly;

    public static IReadOnlyList<Type> Public { get; } = Assembly.GetExportedTypes();

    public static IEnumerable<Type> HandWritten => Public.Where(type => !IsGenerated(type));

    public static IEnumerable<Type> Models => Public.Where(type => IsGenerated(type) && type.IsClass && !type.Name.EndsWith("Api", StringComparison.Ordinal));

    private static bool IsGenerated(Type type) => type.GetCustomAttribute<GeneratedCodeAttribute>() is not null || type.DeclaringType is { } outer && IsGenerated(outer);
}
