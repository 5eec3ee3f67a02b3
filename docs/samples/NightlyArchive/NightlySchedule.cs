namespace NightlyArchive;

/// <summary>Once a night at a local time, also in the nights when the clocks change.</summary>
internal static class NightlySchedule
{
    /// <summary>The first moment after <paramref name="after"/> that the clocks of <paramref name="zone"/> show <paramref name="at"/>.</summary>
    public static DateTimeOffset Next(DateTimeOffset after, TimeOnly at, TimeZoneInfo zone)
    {
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(after, zone).DateTime);
        var next = On(today, at, zone);
        return next > after ? next : On(today.AddDays(1), at, zone);
    }

    // A time that the clocks leave out or show twice counts as winter time.
    private static DateTimeOffset On(DateOnly day, TimeOnly at, TimeZoneInfo zone)
    {
        var local = day.ToDateTime(at);
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }
}
