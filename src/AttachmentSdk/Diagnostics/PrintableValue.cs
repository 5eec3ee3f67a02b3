namespace AttachmentSdk.Diagnostics;

/// <summary>A value of a log message, as a single line. Its text is created only if the message is logged.</summary>
internal readonly struct PrintableValue(object? value)
{
    public override string? ToString() => value?.ToString() is { } text ? Printable.Line(text) : null;
}
