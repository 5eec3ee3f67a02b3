namespace AttachmentSdk.Downloads.Files;

/// <summary>The names that several items of one batch want. Of very many, some are forgotten, and looked up on the disk again.</summary>
internal sealed class NameSeriesIndex(NameReservations reservations, Func<string, string> pathOf)
{
    private const int Most = 10_000;

    private readonly Dictionary<string, NameSeries> _series = new(StringComparer.Ordinal);

    public TResult Use<TResult>(string name, Func<NameSeries, TResult> work)
    {
        NameSeries? series;
        lock (_series)
        {
            _series.TryGetValue(name, out series);
        }

        var isKnown = series is not null;
        series ??= new NameSeries(name, reservations, pathOf);
        var result = work(series);

        // A name that only one item wants is found as fast without being remembered.
        if (!isKnown && series.Next > 1)
        {
            Remember(name, series);
        }

        return result;
    }

    private void Remember(string name, NameSeries series)
    {
        lock (_series)
        {
            if (_series.Count >= Most)
            {
                _series.Clear();
            }

            _series[name] = series;
        }
    }
}
