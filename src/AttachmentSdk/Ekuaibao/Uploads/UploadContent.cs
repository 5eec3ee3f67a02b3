#if NET
using AttachmentSdk.IO;
#endif

namespace AttachmentSdk.Ekuaibao.Uploads;

/// <summary>Provides content whose length is checked, and that can be sent again.</summary>
internal static class UploadContent
{
    /// <summary>Opens a file. Where the system does not tell what a pipe is, opening it may block, but the wait can be cancelled.</summary>
    /// <exception cref="IOException">The file cannot be opened, or it is not a regular file.</exception>
    public static async Task<FileStream> OpenAsync(string path, CancellationToken cancellationToken)
    {
#if NET
        if (FileStatus.Of(path, followLinks: true) is { IsRegular: false } && !Directory.Exists(path))
        {
            throw new IOException($"'{path}' is not a regular file, and an upload needs a length.");
        }
#endif
        return await Task.Run(Open, CancellationToken.None).WaitAsync(cancellationToken).ConfigureAwait(false);

        FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.Read, 81920, FileOptions.Asynchronous | FileOptions.SequentialScan);
    }

    /// <returns>A stream that fails if the content changes while it is read; of the bytes in memory if the content is not seekable.</returns>
    /// <exception cref="ArgumentException">The stream cannot be read.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The content is longer than the vendor accepts.</exception>
    public static async Task<UnchangedStream> PrepareAsync(Stream content, string parameterName, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (!content.CanRead)
        {
            throw new ArgumentException("The stream cannot be read.", parameterName);
        }

        if (content.CanSeek)
        {
            var length = content.Length - content.Position;
            return length <= EkuaibaoClient.MaxUploadLength
                ? new UnchangedStream(content, progress)
                : throw new ArgumentOutOfRangeException(parameterName, length, $"An uploaded file has at most {EkuaibaoClient.MaxUploadLength} bytes; this one has {length}.");
        }

        var copy = new MemoryStream();
        var buffer = new byte[81920];
        int count;
        while ((count = await content.ReadAsync(buffer, 0, buffer.Length, cancellationToken).ConfigureAwait(false)) > 0)
        {
            copy.Write(buffer, 0, count);
            if (copy.Length > EkuaibaoClient.MaxUploadLength)
            {
                throw new ArgumentOutOfRangeException(parameterName, copy.Length, $"An uploaded file has at most {EkuaibaoClient.MaxUploadLength} bytes; this one has more.");
            }
        }

        copy.Position = 0;
        return new UnchangedStream(copy, progress);
    }
}
