using System.Security.Cryptography;
using System.Text;
using AttachmentSdk.Downloads.Transfers;

namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The file that bytes collect in until they are complete: beside its target, under a short name made from the item's identity, and
/// locked against every other process.
/// </summary>
internal sealed class PartFile : IByteSink, IDisposable
{
    private readonly string _path;
    private readonly FileStream _stream;
    private long _sealedLength;
    private bool _isSealed;
    private bool _isMoved;

    private PartFile(string path, FileStream stream)
    {
        _path = path;
        _stream = stream;
    }

    public long Length => _isSealed ? _sealedLength : _stream.Length;

    private static bool IsWindows => Path.DirectorySeparatorChar == '\\';

    /// <exception cref="DownloadException">Another download is writing the same item, or the folder cannot be written to.</exception>
    public static PartFile Create(string folder, string identity)
    {
        var path = Path.Combine(folder, NameFor(identity));
        try
        {
            return new PartFile(path, new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, bufferSize: 1, FileOptions.Asynchronous));
        }
        catch (IOException exception) when (File.Exists(path))
        {
            throw new DownloadException(DownloadErrorCode.InUse, "The same file is being downloaded by another process.", exception);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DestinationFault.From(exception, folder);
        }
    }

    public bool TryRestart()
    {
        _stream.SetLength(0);
        return true;
    }

    public async Task WriteAsync(byte[] buffer, int count, CancellationToken cancellationToken)
    {
        try
        {
            await _stream.WriteAsync(buffer, 0, count, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DestinationFault.From(exception, Path.GetDirectoryName(_path)!);
        }
    }

    /// <summary>Gives the file its final name; the bytes are on the disk by then.</summary>
    /// <returns>Whether the name was free.</returns>
    public bool TryMoveTo(string path, bool overwrite)
    {
        try
        {
            Seal();
            Move(path, overwrite);
            _isMoved = true;
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException && (Directory.Exists(path) || (!overwrite && File.Exists(path))))
        {
            return false;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw DestinationFault.From(exception, path);
        }
    }

    /// <summary>Ends the lock; what was not moved is deleted.</summary>
    public void Dispose()
    {
        if (_isMoved)
        {
            _stream.Dispose();
            return;
        }

        try
        {
            if (IsWindows)
            {
                _stream.Dispose();
            }

            File.Delete(_path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A part that stays behind does no harm: the next download of the item starts it over.
        }
        finally
        {
            _stream.Dispose();
        }
    }

    private void Seal()
    {
        if (_isSealed)
        {
            return;
        }

        _sealedLength = _stream.Length;
        _stream.Flush(flushToDisk: true);
        _isSealed = true;

        // Windows renames no open file. Elsewhere the lock stands until the name is given.
        if (IsWindows)
        {
            _stream.Dispose();
        }
    }

    private void Move(string path, bool overwrite)
    {
#if NET
        File.Move(_path, path, overwrite);
#else
        if (overwrite && File.Exists(path))
        {
            File.Replace(_path, path, destinationBackupFileName: null);
        }
        else
        {
            File.Move(_path, path);
        }
#endif
    }

    private static string NameFor(string identity)
    {
#if NET
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(identity));
#else
        using var sha256 = SHA256.Create();
        var hash = sha256.ComputeHash(Encoding.UTF8.GetBytes(identity));
#endif
        return "." + string.Concat(hash.Take(8).Select(value => value.ToString("x2", System.Globalization.CultureInfo.InvariantCulture))) + ".part";
    }
}
