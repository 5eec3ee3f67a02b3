using System.Globalization;
using System.Text;
using AttachmentSdk.IO;
using AttachmentSdk.KDocs.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Keeps tokens in a JSON file that its owner alone can read: on Unix it has the mode 0600 from its first byte on, and one that others may
/// read is refused. On Windows it has the rights of its folder: put it below the user's profile. New tokens replace the file in one step.
/// </summary>
public sealed class FileKDocsTokenStore : IKDocsTokenStore
{
    private const int BufferSize = 4096;
    private const string AccessToken = "access_token";
    private const string RefreshToken = "refresh_token";
    private const string ExpiresAt = "expires_at";

    /// <summary>Makes a store.</summary>
    /// <param name="path">The file; it and its folder are made when tokens are first written.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty or no path.</exception>
    /// <exception cref="PlatformNotSupportedException">
    /// The build of this library for .NET Standard runs on another system than Windows, where it cannot restrict a file.
    /// </exception>
    public FileKDocsTokenStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OwnerOnlyFile.RequireSupport();
        FilePath = Path.GetFullPath(path);
    }

    /// <summary>The file's full path.</summary>
    public string FilePath { get; }

    /// <summary>Reads the tokens.</summary>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>The tokens; <see langword="null"/> when there is no file.</returns>
    /// <exception cref="KDocsTokenStoreException">The file cannot be read, others may read it, or it holds something else.</exception>
    public async Task<KDocsTokens?> ReadAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            using var stream = OwnerOnlyFile.OpenToRead(FilePath);
            using var content = new MemoryStream();
            await stream.CopyToAsync(content, BufferSize, cancellationToken).ConfigureAwait(false);
            return Parse(Encoding.UTF8.GetString(content.ToArray()));
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KDocsTokenStoreException($"The tokens in '{FilePath}' cannot be read.", exception);
        }
    }

    /// <summary>Replaces the file.</summary>
    /// <param name="tokens">The tokens.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>When they are on the disk.</returns>
    /// <exception cref="KDocsTokenStoreException">The file cannot be written; the one before is as it was.</exception>
    public async Task WriteAsync(KDocsTokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        var content = new JObject
        {
            [AccessToken] = tokens.AccessToken,
            [RefreshToken] = tokens.RefreshToken,
            [ExpiresAt] = tokens.ExpiresAt.ToString("O", CultureInfo.InvariantCulture),
        };
        try
        {
            await OwnerOnlyFile.ReplaceAsync(FilePath, content.ToString(Formatting.Indented) + "\n", cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KDocsTokenStoreException($"The new tokens cannot be written to '{FilePath}'.", exception);
        }
    }

    private KDocsTokens Parse(string text)
    {
        try
        {
            if (JsonInput.Read(text) is JObject content
                && JsonInput.TextOf(content[AccessToken]) is { } accessToken
                && DateTimeOffset.TryParse(JsonInput.TextOf(content[ExpiresAt]), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var expiresAt))
            {
                return new KDocsTokens(accessToken, JsonInput.TextOf(content[RefreshToken]), expiresAt);
            }
        }
        catch (JsonException)
        {
            // Its message may repeat a part of the text.
        }

        throw new KDocsTokenStoreException($"'{FilePath}' holds no tokens. Delete it and authorise the app again.");
    }
}
