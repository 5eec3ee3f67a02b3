using System.Net;

namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Decides how a transfer continues: from the bytes received so far on the condition that the object is unchanged, without that condition
/// if the storage does not understand it or the last response brought no byte, and from zero if that brought none either.
/// </summary>
internal sealed class ResumePlan
{
    private const int MostFruitless = 2;

    private RemoteObject? _refused;
    private long _position;
    private int _fruitless;
    private bool _isConditionRefused;

    /// <summary>Gets or sets the object that the bytes received so far belong to; after a restart, the one that they belonged to.</summary>
    public RemoteObject? Stored { get; set; }

    /// <returns>The position to resume at; <see langword="null"/> to request the whole file.</returns>
    public ResumePoint? Next(long received)
    {
        if (received != _position)
        {
            _position = received;
            _fruitless = 0;
        }

        if (received == 0 || Stored is not { HasValidator: true } known)
        {
            return null;
        }

        if (_fruitless == MostFruitless)
        {
            _fruitless = 0;
            return null;
        }

        return new ResumePoint(received, known) { HasCondition = _fruitless == 0 && !_isConditionRefused };
    }

    /// <summary>Called when a response was opened that has bytes of the object, or says that none is missing.</summary>
    /// <returns>What is known about the object.</returns>
    /// <exception cref="DownloadException">The response is a page in place of the file.</exception>
    public RemoteObject Accept(ResponseKind kind, RemoteObject content)
    {
        switch (kind)
        {
            case ResponseKind.Rest:
                _fruitless++; // Unless the next request resumes at another position.
                return content.With(Stored!);
            case ResponseKind.NothingMissing:
                return Stored!;
        }

        if (Stored is { } stored && !content.MayReplace(stored))
        {
            throw DownloadErrors.PageInstead(content.MediaType);
        }

        if (_refused is { } refused && IsProvenSame(content, refused))
        {
            _isConditionRefused = true;
        }

        return content;
    }

    /// <summary>Called when a response says that the object has changed.</summary>
    /// <returns>
    /// Whether the bytes are still of use: a 412 with the very validator of the condition comes from a storage that does not understand it.
    /// </returns>
    public bool OnChanged(HttpStatusCode status, RemoteObject content)
    {
        var isRefusal = status == HttpStatusCode.PreconditionFailed;
        _refused = isRefusal ? Stored : null;
        if (!isRefusal || _isConditionRefused || !IsProvenSame(content, Stored!))
        {
            return false;
        }

        return _isConditionRefused = true;
    }

    private static bool IsProvenSame(RemoteObject content, RemoteObject known) =>
        (content.ETag is not null && content.ETag == known.ETag) || (content.Crc64 is not null && content.Crc64 == known.Crc64);
}
