using Anxin.App.Rules;

namespace Anxin.App.Tests.Rules;

public sealed class WorkingDaysTests
{
    [Theory]
    [InlineData("2026-11-23T02:00:00Z", 5, "2026-11-30T02:00:00Z")] // Monday to Monday
    [InlineData("2026-11-27T02:00:00Z", 1, "2026-11-30T02:00:00Z")] // Friday to Monday
    [InlineData("2026-11-27T17:00:00Z", 1, "2026-11-29T17:00:00Z")] // Saturday in China already, to its Monday
    [InlineData("2026-11-28T02:00:00Z", 1, "2026-11-30T02:00:00Z")]
    [InlineData("2026-11-24T02:00:00Z", 0, "2026-11-24T02:00:00Z")]
    public void Weekends_in_China_are_not_counted(string from, int days, string to) =>
        Assert.Equal(Utc(to), WorkingDays.Add(Utc(from), days));

    private static DateTime Utc(string text) => DateTimeOffset.Parse(text, null).UtcDateTime;
}
