using System.Globalization;
using Anxin.Planning.Travelling;

namespace Anxin.Planning.Qualifying;

/// <summary>The sentences about territory, travel, load and time.</summary>
internal sealed class Wording(ReasonBook book, LocalDays days)
{
    public Reason InTerritory => book.Say("in_territory", "服务区域包含该区县", "The county is within the service territory");

    public Reason OutsideTerritory => book.Say("outside_territory", "该区县不在服务区域内", "The county is outside the service territory");

    public Reason PreferenceMissed =>
        book.Say("preferred_time_unavailable", "期望时段均无空闲，改为最早可行时段", "No preferred time is free; the earliest possible window instead");

    public Reason NoFreeWindow(int horizonDays) => book.Say(
        "no_free_window", horizonDays, 0, 0, static (_, h, _) => ($"未来 {h} 天内没有可行的上门时段", $"No feasible window within {h} days"));

    public Reason DayFull(int limit) => book.Say(
        "day_full",
        limit,
        0,
        0,
        static (_, l, _) => ($"有空闲时段的日子均已达到每日上限 {l} 单", $"Every day with free time has reached the daily limit of {l}"));

    public Reason Distance(Trip trip) => trip.Metres is { } metres
        ? book.Say("distance", (metres + 50) / 100, trip.Ticks / TimeSpan.TicksPerMinute, 0, static (_, h, m) => Distance(h / 10.0, m))
        : book.Say("distance_unknown", "位置不详，路程按假定值估算", "A place is unknown; the trip is assumed");

    public Reason Load(int load, int limit) =>
        book.Say("load", load, limit, 0, static (_, n, l) => ($"当日已有 {n} 单（上限 {l}）", $"{n} commitments that day (limit {l})"));

    public Reason Window(string code, long start, long end) => book.Say(code, start, end, (days, code), static (s, from, to) =>
    {
        var (first, last) = (s.days.ToLocal(from), s.days.ToLocal(to));
        var span = string.Create(CultureInfo.InvariantCulture, $"{first:yyyy-MM-dd HH:mm}–{last:HH:mm}");
        return s.code == "preferred_time"
            ? ($"符合期望时段：{span}", $"Within a preferred time: {span}")
            : ($"最早可行时段：{span}", $"Earliest feasible window: {span}");
    });

    private static (string Zh, string En) Distance(double km, long minutes) => (
        string.Create(CultureInfo.InvariantCulture, $"路程约 {km:0.0} 公里，约 {minutes} 分钟"),
        string.Create(CultureInfo.InvariantCulture, $"About {km:0.0} km, {minutes} minutes on the road"));
}
