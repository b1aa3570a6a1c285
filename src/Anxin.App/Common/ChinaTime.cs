namespace Anxin.App.Common;

/// <summary>China's one civil time, UTC+8 without summer time; made here because a small machine may carry no zone data.</summary>
public static class ChinaTime
{
    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.CreateCustomTimeZone(
        "Asia/Shanghai", TimeSpan.FromHours(8), "China Standard Time", "China Standard Time");

    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(utc.AddHours(8));
}
