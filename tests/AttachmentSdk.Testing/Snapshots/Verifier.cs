using System.Runtime.CompilerServices;
using AttachmentSdk.Testing.Snapshots;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the <c>Class.Method.verified.ext</c> beside the test, with the call shape of the package Verify.Xunit.</summary>
public static class Verifier
{
    public static SettingsTask Verify(string target, string extension = "txt", [CallerFilePath] string sourceFile = "") =>
        new(async settings =>
        {
            var prefix = SnapshotName.For(UseVerifyAttribute.CurrentTest, settings);
            var snapshot = new SnapshotFile(SourceFolder.Of(sourceFile), prefix, extension);
            UsedPrefixes.Reserve(snapshot.Prefix);

            // An empty snapshot file says nothing, so the absence of text gets a name, as Verify gives it.
            await snapshot.CheckAsync(target.Length == 0 ? "emptyString" : target);
        });
}
