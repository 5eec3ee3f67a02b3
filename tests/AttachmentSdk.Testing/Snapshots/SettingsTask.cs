using System.Runtime.CompilerServices;

namespace VerifyTests;

/// <summary>A verification that starts when it is awaited, so that the parameters can still be chained to the call.</summary>
public sealed class SettingsTask
{
    private readonly Func<SettingsTask, Task> _verify;
    private Task? _running;

    internal SettingsTask(Func<SettingsTask, Task> verify) => _verify = verify;

    internal IReadOnlyList<object?>? Parameters { get; private set; }

    internal string? ParametersText { get; private set; }

    /// <summary>Adds <c>_name=value</c> to the file name for each value, with the names of the test method's parameters.</summary>
    public SettingsTask UseParameters(params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Length == 0)
        {
            throw new ArgumentException("At least one parameter is needed.", nameof(parameters));
        }

        RejectLate(ParametersText);
        Parameters = parameters;
        return this;
    }

    /// <summary>Adds <c>_text</c> to the file name.</summary>
    public SettingsTask UseTextForParameters(string parametersText)
    {
        ArgumentException.ThrowIfNullOrEmpty(parametersText);
        if (parametersText.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            throw new ArgumentException("The text is a part of a file name and can't hold a directory separator.", nameof(parametersText));
        }

        RejectLate(Parameters);
        ParametersText = parametersText;
        return this;
    }

    public TaskAwaiter GetAwaiter() => (_running ??= _verify(this)).GetAwaiter();

    private void RejectLate(object? other)
    {
        if (_running is not null)
        {
            throw new InvalidOperationException("The verification has started; its settings can't change any more.");
        }

        if (other is not null)
        {
            throw new InvalidOperationException($"{nameof(UseParameters)} and {nameof(UseTextForParameters)} exclude each other.");
        }
    }
}
