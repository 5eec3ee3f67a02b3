namespace AttachmentSdk.Diagnostics;

/// <summary>
/// The secrets that one client holds, which are masked by their values in every text of a server. They end with the client. Thread-safe.
/// </summary>
internal sealed class KnownSecrets
{
    // A shorter value occurs in ordinary words and numbers.
    private const int Shortest = 4;

    // From this length on, a value is masked inside a word too.
    private const int ShortestInWord = 8;

    // The vendors' tokens live for hours, so older ones have expired.
    private const int MostIssued = 64;

    private readonly object _lock = new();
    private volatile string[] _given = [];
    private volatile string[] _issued = [];

    /// <summary>Adds a secret that the client has for its lifetime.</summary>
    public void Add(string? secret)
    {
        lock (_lock)
        {
            _given = With(_given, secret, int.MaxValue);
        }
    }

    /// <summary>Adds a token that is replaced by others later.</summary>
    public void AddIssued(string? token)
    {
        lock (_lock)
        {
            _issued = With(_issued, token, MostIssued);
        }
    }

    /// <summary>Masks the secrets, as they are and in the escapes of URLs, JSON and HTML. A text that is to be cut is masked before.</summary>
    public string Redact(string text)
    {
        var (given, issued) = (_given, _issued);
        return given.Length + issued.Length == 0 ? text : UnescapedText.Mask(text, view =>
        {
            Find(view, given);
            Find(view, issued);
        });
    }

    // A secret with something that looks like an escape is also found where its text was unescaped.
    private static string[] With(string[] secrets, string? secret, int most)
    {
        var view = new UnescapedText(secret?.Trim() ?? string.Empty);
        do
        {
            secrets = view.Text.Length < Shortest || secrets.Contains(view.Text) ? secrets : [.. secrets.Skip(secrets.Length < most ? 0 : 1), view.Text];
        }
        while (view.TryUnescape());
        return secrets;
    }

    private static void Find(UnescapedText view, string[] secrets)
    {
        foreach (var secret in secrets)
        {
            for (var from = 0; (from = view.Text.IndexOf(secret, from, StringComparison.Ordinal)) >= 0; from++)
            {
                if (secret.Length >= ShortestInWord || IsWord(view.Text, from, secret.Length))
                {
                    view.Hide(from, secret.Length);
                }
            }
        }
    }

    private static bool IsWord(string text, int start, int length) =>
        (start == 0 || !IsOfWord(text[start - 1])) && (start + length == text.Length || !IsOfWord(text[start + length]));

    private static bool IsOfWord(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-';
}
