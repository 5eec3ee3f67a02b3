namespace AttachmentSdk.Testing.Tests.Snapshots.Engine;

internal static class Sample
{
    public static string Run(object? first, object? second) => $"{first}{second}";

    internal static class Inner
    {
        public static string Run() => "";
    }
}
