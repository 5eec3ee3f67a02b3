using System.Net.Http.Headers;

namespace AttachmentSdk.Http;

/// <summary>The products that both transports name in <c>User-Agent</c>.</summary>
internal static class UserAgent
{
    public static string Library { get; } = $"AttachmentSdk/{typeof(UserAgent).Assembly.GetName().Version?.ToString(3)}";

    /// <summary>Puts an application's products before the library's.</summary>
    public static string Of(string? application) => application is null ? Library : $"{application.Trim()} {Library}";

    /// <exception cref="ArgumentException">The text is no list of products and comments.</exception>
    public static void Check(string? application, string name)
    {
        using var request = new HttpRequestMessage();
        if (application is not null && (application.Any(char.IsControl) || !request.Headers.UserAgent.TryParseAdd(application) || request.Headers.UserAgent.OfType<ProductInfoHeaderValue>().All(value => value.Product is null)))
        {
            throw new ArgumentException($"{name} must name a product, such as ContosoArchive/1.0.", name);
        }
    }
}
