namespace AttachmentSdk.Downloads;

/// <summary>Distinguishes items of one batch that are the same reference and are downloaded at the same time.</summary>
internal sealed class ItemIdentities
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    public Lease Take(string identity)
    {
        lock (_taken)
        {
            var value = identity;
            for (var number = 2; !_taken.Add(value); number++)
            {
                value = FormattableString.Invariant($"{identity}\n{number}");
            }

            return new Lease(this, value);
        }
    }

    private void Release(string value)
    {
        lock (_taken)
        {
            _taken.Remove(value);
        }
    }

    internal sealed class Lease(ItemIdentities owner, string value) : IDisposable
    {
        public string Value { get; } = value;

        public void Dispose() => owner.Release(Value);
    }
}
