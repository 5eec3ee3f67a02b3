using System.Runtime.CompilerServices;
using AttachmentSdk.Testing.Snapshots;
using VerifyTests;

namespace VerifyXunit;

/// <summary>Compares a text with the <c>Class.Method.verified.ext</c> beside the test, with the call shape of the package Verify.Xunit.</summary>
public static class Verifier
{
    public static SettingsTask Verify(
        string? target,
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        Check(Task.FromResult(target), null, settings, sourceFile);

    public static SettingsTask Verify(
        Task<string> target,
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        Check(target!, null, settings, sourceFile);

    public static SettingsTask Verify(
        string? target,
        string extension,
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        Check(Task.FromResult(target), extension, settings, sourceFile);

    public static SettingsTask Verify(
        Task<string> target,
        string extension,
        VerifySettings? settings = null,
        [CallerFilePath] string sourceFile = "") =>
        Check(target!, extension, settings, sourceFile);

    private static SettingsTask Check(Task<string?> target, string? extension, VerifySettings? settings, string sourceFile) =>
        new(settings, async used =>
        {
            // An empty snapshot file says nothing, so the absence of text gets a name, as Verify gives it.
            var text = await target ?? "null";
            if (extension is null && text.Length == 0)
            {
                text = "emptyString";
            }

            var prefix = SnapshotName.For(UseVerifyAttribute.CurrentTest, used);
            var snapshot = new SnapshotFile(SourceFolder.Of(sourceFile), prefix, extension ?? "txt");
            UsedPrefixes.Claim(snapshot.Prefix);
            await snapshot.CheckAsync(text);
        });
}
