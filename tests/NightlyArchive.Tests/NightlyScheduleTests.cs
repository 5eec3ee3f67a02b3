using System.Globalization;

namespace NightlyArchive.Tests;

public class NightlyScheduleTests
{
    // Winter +01:00, summer +02:00, from the last Sunday of March at 02:00 to the last Sunday of October at 03:00.
    private static readonly TimeZoneInfo WithSummerTime = TimeZoneInfo.CreateCustomTimeZone(
        "test", TimeSpan.FromHours(1), "test", "winter", "summer",
        [TimeZoneInfo.AdjustmentRule.CreateAdjustmentRule(DateTime.MinValue.Date, DateTime.MaxValue.Date, TimeSpan.FromHours(1), Sunday(2, 3), Sunday(3, 10))]);

    [Theory]
    [InlineData("2026-01-10T01:59:59+01:00", "2026-01-10T02:00:00+01:00")]
    [InlineData("2026-01-10T02:00:00+01:00", "2026-01-11T02:00:00+01:00")]
    [InlineData("2026-01-10T23:30:00+00:00", "2026-01-11T02:00:00+01:00")]
    public void Next_AnyMoment_IsTheNextLocalTwo(string after, string expected) => Assert.Equal(Moment(expected), Next(after, new(2, 0)));

    [Fact]
    public void Next_TimeThatTheClocksLeaveOut_ComesOnceAnHourLater()
    {
        Assert.Equal(Moment("2026-03-29T03:30:00+02:00"), Next("2026-03-28T02:30:00+01:00", new(2, 30)));
        Assert.Equal(Moment("2026-03-30T02:30:00+02:00"), Next("2026-03-29T03:30:00+02:00", new(2, 30)));
    }

    [Fact]
    public void Next_TimeThatTheClocksShowTwice_ComesOnce()
    {
        Assert.Equal(Moment("2026-10-25T02:30:00+01:00"), Next("2026-10-24T02:30:00+02:00", new(2, 30)));
        Assert.Equal(Moment("2026-10-26T02:30:00+01:00"), Next("2026-10-25T02:30:00+01:00", new(2, 30)));
    }

    private static DateTimeOffset Next(string after, TimeOnly at) => NightlySchedule.Next(Moment(after), at, WithSummerTime);

    private static DateTimeOffset Moment(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);

    private static TimeZoneInfo.TransitionTime Sunday(int hour, int month) =>
        TimeZoneInfo.TransitionTime.CreateFloatingDateRule(new DateTime(1, 1, 1, hour, 0, 0), month, 5, DayOfWeek.Sunday);
}
