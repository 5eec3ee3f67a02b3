namespace AttachmentSdk.Downloads.Transfers;

/// <summary>
/// Decides how a transfer continues: from the bytes received so far on the condition that the object is unchanged, without that condition
/// if the storage does not understand it or the last response brought no byte, and from zero if that brought none either.
/// </summary>
internal sealed class ResumePlan
{
    private const int MostFruitless = 2;

    private long _position;
    private int _fruitless;
    private bool _isConditionRefused;

    /// <returns>The position to resume at; <see langword="null"/> to request the whole file.</returns>
    public ResumePoint? Next(long received, RemoteObject? known)
    {
        if (received != _position)
        {
            _position = received;
            _fruitless = 0;
        }

        if (received == 0 || known is not { HasValidator: true })
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

    /// <summary>Called when a response has the missing bytes. It was fruitless if the next request resumes at the same position.</summary>
    public void OnRest() => _fruitless++;

    /// <summary>
    /// Called when the storage refused the condition although the object is unchanged: it has a validator of its own for each node, or does
    /// not understand the condition.
    /// </summary>
    /// <returns>Whether a request without the condition remains to be tried.</returns>
    public bool OnConditionRefused()
    {
        var isNew = !_isConditionRefused;
        _isConditionRefused = true;
        return isNew;
    }
}
