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
/// step. An empty file beside it, with <c>.lock</c> appended to the name, is the lock; it stays.
/// </summary>
public sealed class FileKDocsTokenStore : IKDocsTokenStore
{
    private const int LongestContent = 64 * 1024;
    private const string AccessToken = "access_token";
    private const string RefreshToken = "refresh_token";
    private const string ExpiresAt = "expires_at";

    private static readonly TimeSpan LockInterval = TimeSpan.FromMilliseconds(50);

    // The retries of a refresh with the default options take less.
    private static readonly TimeSpan LongestLock = TimeSpan.FromMinutes(5);

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
            using var stream = await Task.Run(() => OwnerOnlyFile.OpenToRead(FilePath), CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);
            var content = new byte[LongestContent + 1];
            int length = 0, read;
            while ((read = await stream.ReadAsync(content, length, content.Length - length, cancellationToken).ConfigureAwait(false)) > 0)
            {
                length += read;
            }

            return length <= LongestContent ? Parse(Encoding.UTF8.GetString(content, 0, length)) : throw NoTokens();
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KDocsTokenStoreException($"The tokens in '{FilePath}' cannot be read: {exception.Message}", exception);
        }
    }

    /// <summary>Waits until no other client holds the lock, in this process or another one, and takes it.</summary>
    /// <param name="cancellationToken">Cancels the wait.</param>
    /// <returns>The lock; disposing it releases it, and so does the end of the process.</returns>
    /// <exception cref="KDocsTokenStoreException">The lock file cannot be created, or another client held the lock for 5 minutes.</exception>
    public async Task<IDisposable> LockAsync(CancellationToken cancellationToken = default)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return OwnerOnlyFile.OpenLocked($"{FilePath}.lock");
            }
            catch (IOException exception) when (LockedFile.IsLocked(exception) && TimeProvider.System.GetElapsedTime(start) < LongestLock)
            {
                // Tried again until the other one is done.
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                throw new KDocsTokenStoreException($"The tokens in '{FilePath}' cannot be locked: {exception.Message}", exception);
            }

            await Task.Delay(LockInterval, TimeProvider.System, cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>
    /// Replaces the file if it still holds the expected tokens. One that holds none, or whose tokens cannot be used, counts as no file. The
    /// caller has the lock.
    /// </summary>
    /// <param name="expected">The tokens that were read before; <see langword="null"/> if there were none.</param>
    /// <param name="tokens">The new tokens.</param>
    /// <param name="cancellationToken">Cancels the write.</param>
    /// <returns>Whether the new tokens are on the disk; <see langword="false"/> if the file holds others.</returns>
    /// <exception cref="KDocsTokenStoreException">The file cannot be written. The previous file is unchanged.</exception>
    public async Task<bool> TryReplaceAsync(KDocsTokens? expected, KDocsTokens tokens, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tokens);
        if (await FindAsync(cancellationToken).ConfigureAwait(false) != expected)
        {
            return false;
        }

        var content = new JObject
        {
            [AccessToken] = tokens.AccessToken,
            [RefreshToken] = tokens.RefreshToken,
            [ExpiresAt] = tokens.ExpiresAt.ToString("O", CultureInfo.InvariantCulture),
        };
        try
        {
            await OwnerOnlyFile.ReplaceAsync(FilePath, content.ToString(Formatting.Indented) + "\n", cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new KDocsTokenStoreException($"The new tokens cannot be written to '{FilePath}'.", exception);
        }
    }

    private async Task<KDocsTokens?> FindAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (KDocsTokenStoreException)
        {
            return null;
        }
    }

    private KDocsTokenStoreException NoTokens() => new($"'{FilePath}' holds no tokens. Delete it and authorise the app again.");

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

        throw NoTokens();
    }
}
