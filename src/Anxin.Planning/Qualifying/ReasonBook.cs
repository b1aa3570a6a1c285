using System.Globalization;

namespace Anxin.Planning.Qualifying;

/// <summary>Says each sentence once: thousands of technicians share the dates and distances they are told.</summary>
internal sealed class ReasonBook
{
    private readonly Dictionary<(string Code, long First, long Second), Reason> _said = [];

    public Reason Say(string code, string zh, string en) => Say(code, 0, 0, (zh, en), static (t, _, _) => t);

    public Reason Say(string code, DateOnly day, Func<string, (string Zh, string En)> text) =>
        Say(code, day.DayNumber, 0, text, static (t, number, _) => t(Day(DateOnly.FromDayNumber((int)number))));

    public Reason Say(string code, DateOnly first, DateOnly second, Func<string, string, (string Zh, string En)> text) =>
        Say(
            code,
            first.DayNumber,
            second.DayNumber,
            text,
            static (t, a, b) => t(Day(DateOnly.FromDayNumber((int)a)), Day(DateOnly.FromDayNumber((int)b))));

    public Reason Say<T>(string code, long first, long second, T state, Func<T, long, long, (string Zh, string En)> text)
    {
        if (_said.TryGetValue((code, first, second), out var known))
        {
            return known;
        }

        var (zh, en) = text(state, first, second);
        return _said[(code, first, second)] = new Reason(code, zh, en);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
