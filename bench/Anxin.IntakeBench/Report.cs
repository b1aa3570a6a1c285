using System.Globalization;
using System.Text;

namespace Anxin.IntakeBench;

/// <summary>The figures as the table that is committed.</summary>
internal sealed class Report
{
    private readonly StringBuilder _text = new StringBuilder()
        .AppendLine("# Intake of repairs")
        .AppendLine()
        .AppendLine(
            CultureInfo.InvariantCulture,
            $"{Load.Clients} clients and one server process share {Environment.ProcessorCount} cores; made by bench/Anxin.IntakeBench.")
        .AppendLine("\"Raw\" is what the same database commits in single-row transactions from the same number of clients in the same run.")
        .AppendLine()
        .AppendLine("| database | raw commits/s | repairs/s | ratio | repairs/s with a 200 KB photo | ratio | p50 / p99 at half load | cold start | memory idle / loaded |")
        .AppendLine("|---|---|---|---|---|---|---|---|---|");

    public string Text => _text.ToString();

    public Task Add(Run run)
    {
        _text.AppendLine(
            CultureInfo.InvariantCulture,
            $"| {run.Database} | {run.RawPerSecond:N0} | {run.Plain.PerSecond:N0} | {run.Plain.PerSecond / run.RawPerSecond:N2} | {run.WithPhoto.PerSecond:N0} | {run.WithPhoto.PerSecond / run.RawPerSecond:N2} | {Ms(run.HalfPlain.P50)} / {Ms(run.HalfPlain.P99)} | {Ms(run.ColdStart)} | {run.IdleBytes >> 20} / {run.LoadedBytes >> 20} MB |");
        return Task.CompletedTask;
    }

    private static string Ms(TimeSpan time) => $"{time.TotalMilliseconds.ToString("N0", CultureInfo.InvariantCulture)} ms";
}
