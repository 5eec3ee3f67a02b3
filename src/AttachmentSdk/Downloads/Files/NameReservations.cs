namespace AttachmentSdk.Downloads.Files;

/// <summary>
/// The paths that items of one batch have taken, so that two of them never overwrite each other. Names that differ only in case or in
/// Unicode form count as one, as they are one file on some systems.
/// </summary>
internal sealed class NameReservations
{
    private readonly Dictionary<string, object> _owners = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>Whether the path is this owner's now.</returns>
    public bool TryTake(string path, object owner)
    {
        var key = path.Normalize();
        lock (_owners)
        {
            if (_owners.TryGetValue(key, out var current))
            {
                return ReferenceEquals(current, owner);
            }

            _owners.Add(key, owner);
            return true;
        }
    }

    public void Release(string path, object owner)
    {
        var key = path.Normalize();
        lock (_owners)
        {
            if (_owners.TryGetValue(key, out var current) && ReferenceEquals(current, owner))
            {
                _owners.Remove(key);
            }
        }
    }
}
