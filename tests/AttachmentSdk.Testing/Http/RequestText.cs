using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace AttachmentSdk.Testing.Http;

/// <summary>
/// A request as text for a snapshot. It shows every value as it is, tokens in the query included: give it test values only.
/// </summary>
public static partial class RequestText
{
    public static string Describe(RecordedRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{request.Method} {request.Target}\n");
        foreach (var header in request.Headers)
        {
            var value = Version().Replace(header.Value, "AttachmentSdk/VERSION"); // A release changes no snapshot.
            text.Append(CultureInfo.InvariantCulture, $"{header.Key}: {value}\n");
        }

        if (request.Body is not null)
        {
            text.Append('\n').Append(request.Body).Append('\n');
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^AttachmentSdk/\d+\.\d+\.\d+$")]
    private static partial Regex Version();
}
