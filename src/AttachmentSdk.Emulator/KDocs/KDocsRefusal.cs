using System.Globalization;
using AttachmentSdk.Emulator.Contracts;
using AttachmentSdk.Emulator.Routing;

namespace AttachmentSdk.Emulator.KDocs;

/// <summary>The response of KDocs to a request that violates its contract. The codes and the texts are invented: no page documents them.</summary>
internal static class KDocsRefusal
{
    public static EmulatorResponse Of(Violation violation)
    {
        var name = violation.Name.Length == 0 ? "the body" : violation.Name;
        var failure = violation.Kind == ViolationKind.TooMany ? KDocsFailure.TooMany : KDocsFailure.InvalidArgument;
        return (failure with { Hint = Hint(violation, name) }).ToResponse();
    }

    private static string Hint(Violation violation, string name) => violation.Kind switch
    {
        ViolationKind.NotJson => "the body must be JSON",
        ViolationKind.Missing => $"{name} is required",
        ViolationKind.Unknown => $"{name} is not known",
        ViolationKind.TooMany => string.Create(CultureInfo.InvariantCulture, $"at most {violation.Schema!.MaxItems} {name}"),
        _ => $"{name} must be of type {violation.Schema!.Type}",
    };
}
