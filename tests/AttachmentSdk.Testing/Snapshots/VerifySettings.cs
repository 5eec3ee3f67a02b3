namespace VerifyTests;

/// <summary>What distinguishes one snapshot from another of the same test.</summary>
public class VerifySettings
{
    public VerifySettings()
    {
    }

    public VerifySettings(VerifySettings? other)
    {
        Parameters = other?.Parameters;
        ParametersText = other?.ParametersText;
        MethodName = other?.MethodName;
    }

    internal IReadOnlyList<object?>? Parameters { get; private set; }

    internal string? ParametersText { get; private set; }

    internal string? MethodName { get; private set; }

    /// <summary>Adds <c>_name=value</c> to the file name for each value, with the names of the test method's parameters.</summary>
    public void UseParameters(params object?[] parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (parameters.Length == 0)
        {
            throw new ArgumentException("At least one parameter is needed.", nameof(parameters));
        }

        RejectBoth(ParametersText);
        Parameters = parameters;
    }

    /// <summary>The array is one value; without this overload its elements would be taken for several.</summary>
    public void UseParameters<T>(T[] parameters) => UseParameters(new object?[] { parameters });

    /// <summary>Adds <c>_text</c> to the file name.</summary>
    public void UseTextForParameters(string parametersText)
    {
        RejectSeparators(parametersText, nameof(parametersText));
        RejectBoth(Parameters);
        ParametersText = parametersText;
    }

    /// <summary>Takes the place of the test method's name in the file name.</summary>
    public void UseMethodName(string name)
    {
        RejectSeparators(name, nameof(name));
        MethodName = name;
    }

    private static void RejectSeparators(string text, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(text, name);
        if (text.AsSpan().IndexOfAny('/', '\\') >= 0)
        {
            throw new ArgumentException("The text is a part of a file name and can't hold a directory separator.", name);
        }
    }

    private static void RejectBoth(object? other)
    {
        if (other is not null)
        {
            throw new InvalidOperationException($"{nameof(UseParameters)} and {nameof(UseTextForParameters)} exclude each other.");
        }
    }
}
