namespace AttachmentSdk.Benchmarks.Compare;

/// <summary>One run of one program. What was not measured is null.</summary>
internal sealed record Measured(double WallSeconds, double UserSeconds, double? PeakMegabytes = null, string ErrorOutput = "");

/// <summary>All runs of one program in one case: medians, and the highest peak. What was not measured is null.</summary>
internal sealed record Row(Label Name, double WallSeconds, double UserSeconds)
{
    /// <summary>Half the distance between the quartiles of the wall times, as a part of their median.</summary>
    public double Scatter { get; init; }

    public double? PeakMegabytes { get; init; }

    public long? AllocatedBytesPerFile { get; init; }

    public IReadOnlyDictionary<string, double>? SystemCallsPerFile { get; init; }

    public static Row Of(Label name, IReadOnlyList<Measured> runs)
    {
        var walls = runs.Select(run => run.WallSeconds).Order().ToList();
        var median = walls[walls.Count / 2];
        return new Row(name, median, runs.Select(run => run.UserSeconds).Order().ElementAt(runs.Count / 2))
        {
            Scatter = (walls[walls.Count * 3 / 4] - walls[walls.Count / 4]) / 2 / median,
            PeakMegabytes = runs.Max(run => run.PeakMegabytes),
        };
    }
}

/// <summary>A case: its title, and a row for each program, ours first.</summary>
internal sealed record CaseResult(Label Title, IReadOnlyList<Row> Rows);

/// <summary>A text for the pages of both languages.</summary>
internal sealed record Label(string English, string Chinese);
