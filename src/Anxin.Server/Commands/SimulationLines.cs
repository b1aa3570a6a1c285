using System.Globalization;
using Anxin.Planning.Simulating;
using Spectre.Console;

namespace Anxin.Server.Commands;

/// <summary>Prints what policies came to, one column a policy.</summary>
internal static class SimulationLines
{
    private const double Minor = 100;

    private static readonly (string Name, Func<SimulationReport, string> Text)[] Rows =
    [
        ("reports / served / undone", r => $"{r.Reports} / {r.Served} / {r.Undone}"),
        ("nobody opened / offers declined", r => $"{r.NobodyOpened} / {r.Declined}"),
        ("begun within the window", r => Share(r.OnTimeShare)),
        ("urgent: minutes to begin, mean", r => Tenths(r.ResponseMinutes.Mean)),
        ("  half / 90 % / 95 % / longest", r => Quantiles(r.ResponseMinutes)),
        ("urgent: begun in 30 / 60 / 120 / 240 min", r => string.Join(" / ", r.UrgentWithin.OrderBy(w => w.Key).Select(w => Share(w.Value)))),
        ("late visits: minutes, half / 90 % / longest", r => $"{Tenths(r.LateMinutes.Median)} / {Tenths(r.LateMinutes.P90)} / {Tenths(r.LateMinutes.Most)}"),
        ("cost", r => Money(r.Costs.Total)),
        ("  time / driving / overtime", r => $"{Money(r.Costs.Time)} / {Money(r.Costs.Driving)} / {Money(r.Costs.Overtime)}"),
        ("  lateness / waiting / undone", r => $"{Money(r.Costs.Lateness)} / {Money(r.Costs.Waiting)} / {Money(r.Costs.Undone)}"),
        ("cost a report served", r => Money(r.CostPerServed)),
        ("kilometres", r => Tenths(r.Kilometres)),
        ("fairness: Gini of hours, fewest / most", r => string.Create(
            CultureInfo.InvariantCulture, $"{r.Fairness.Gini:F3}, {r.Fairness.FewestHours:F1} / {r.Fairness.MostHours:F1}")),
    ];

    public static Task Write(IReadOnlyList<SimulationReport> reports)
    {
        var table = Terminal.Table(["", .. reports.Select(report => report.Policy)]);
        foreach (var (name, text) in Rows)
        {
            table.AddRow([new Text(name), .. reports.Select(report => new Text(text(report)))]);
        }

        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Out) });
        if (Console.IsOutputRedirected)
        {
            console.Profile.Width = 200;
        }

        console.Write(table);
        return Console.Out.FlushAsync();
    }

    private static string Quantiles(Spread spread) =>
        $"{Tenths(spread.Median)} / {Tenths(spread.P90)} / {Tenths(spread.P95)} / {Tenths(spread.Most)}";

    private static string Share(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:F1} %");

    private static string Tenths(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    private static string Money(double minor) => (minor / Minor).ToString("F2", CultureInfo.InvariantCulture);
}
