using System.Globalization;
using System.Text;
using AttachmentSdk.IO;
using AttachmentSdk.KDocs.Tokens;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace AttachmentSdk.KDocs;

/// <summary>
/// Stores tokens in a JSON file that only its owner can read: on Unix it is created with mode 0600, and a file that others can read is
/// rejected. On Windows it inherits the permissions of its folder: use a folder in the user's profile. New tokens replace the file in one
/// step.
/// </summary>
public sealed class FileKDocsTokenStore : IKDocsTokenStore
{
    private const int BufferSize = 4096;
    private const string AccessToken = "access_token";
    private const string RefreshToken = "refresh_token";
    private const string ExpiresAt = "expires_at";

    /// <summary>Initializes a new instance of the <see cref="FileKDocsTokenStore"/> class.</summary>
    /// <param name="path">The file. It and its folder are created when tokens are first written.</param>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty or not a valid path.</exception>
    /// <exception cref="PlatformNotSupportedException">
    /// The build of this library for .NET Standard runs on a system other than Windows, where it cannot restrict access to a file.
    /// </exception>
    public FileKDocsTokenStore(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        OwnerOnlyFile.RequireSupport();
        FilePath = Path.GetFullPath(path);
    }

    /// <summary>Gets the file's full path.</summary>
    public string FilePath { get; }

    /// <summary>Reads the tokens.</summary>
    /// <param name="cancellationToken">Cancels the read.</param>
    /// <returns>The tokens; <see langword="null"/> if there is no file.</returns>
    /// <exception cref="KDocsTokenStoreException">The file cannot be read, others can read it, or its content is invalid.</exception>
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
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>A task that completes when the tokens are on the disk.</returns>
    /// <exception cref="KDocsTokenStoreException">The file cannot be written. The previous file is unchanged.</exception>
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
            // The exception's message may contain a part of the text.
        }

        throw new KDocsTokenStoreException($"'{FilePath}' holds no tokens. Delete it and authorise the app again.");
    }
}
