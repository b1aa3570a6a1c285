using System.Globalization;

namespace Anxin.App.Cases;

/// <summary>The files of checkpoints, one a day, one line a checkpoint. Appended and flushed; never rewritten but for a line torn by a crash.</summary>
public sealed class CheckpointFiles(AppOptions options)
{
    private const string Ending = ".jsonl";

    private string StampsFolder => Path.Combine(options.CheckpointsFolder, "stamps");

    /// <summary>Every file, oldest first.</summary>
    public IReadOnlyList<string> All() => Directory.Exists(options.CheckpointsFolder)
        ? [.. Directory.EnumerateFiles(options.CheckpointsFolder, "*" + Ending).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Every file of stamps, oldest first.</summary>
    public IReadOnlyList<string> StampFiles() => Directory.Exists(StampsFolder)
        ? [.. Directory.EnumerateFiles(StampsFolder, "*" + Ending).Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The last stamp of each stamped checkpoint; one an hour, so they fit in memory for decades.</summary>
    internal async Task<Dictionary<long, CheckpointStamp>> Stamps(CancellationToken ct)
    {
        var stamps = new Dictionary<long, CheckpointStamp>();
        foreach (var file in StampFiles())
        {
            await foreach (var text in File.ReadLinesAsync(file, ct))
            {
                if (CheckpointStamp.Parse(text) is { } stamp)
                {
                    stamps[stamp.Number] = stamp;
                }
            }
        }

        return stamps;
    }

    /// <summary>The lines written at <paramref name="since"/> or later; damaged lines are left out here and found by the verification.</summary>
    internal async Task<List<CheckpointLine>> Since(DateTime since, CancellationToken ct)
    {
        var lines = new List<CheckpointLine>();
        var first = NameOf(since);
        foreach (var file in All().Where(f => string.CompareOrdinal(Path.GetFileName(f), first) >= 0))
        {
            await foreach (var text in File.ReadLinesAsync(file, ct))
            {
                if (CheckpointLine.Parse(text) is { } line && line.At >= since)
                {
                    lines.Add(line);
                }
            }
        }

        return lines;
    }

    /// <summary>The last whole line of all, or null.</summary>
    internal async Task<CheckpointLine?> Last(CancellationToken ct)
    {
        foreach (var file in All().Reverse())
        {
            string? last = null;
            await foreach (var text in File.ReadLinesAsync(file, ct))
            {
                last = text.Length > 0 && CheckpointLine.Parse(text) is not null ? text : last;
            }

            if (last is not null)
            {
                return CheckpointLine.Parse(last);
            }
        }

        return null;
    }

    /// <summary>The lines of a file, of checkpoints or of stamps, up to a checkpoint's number, byte for byte; a damaged line stays, for the verification to find.</summary>
    internal static async Task<List<string>> LinesUpTo(string file, long number, CancellationToken ct)
    {
        var lines = new List<string>();
        await foreach (var text in File.ReadLinesAsync(file, ct))
        {
            if ((CheckpointLine.Parse(text)?.Number ?? CheckpointStamp.Parse(text)?.Number) is not { } found || found <= number)
            {
                lines.Add(text);
            }
        }

        return lines;
    }

    internal Task Append(CheckpointLine line, CancellationToken ct) => Append(options.CheckpointsFolder, NameOf(line.At), line.Text, ct);

    internal Task Append(CheckpointStamp stamp, CancellationToken ct) => Append(StampsFolder, NameOf(stamp.At), Common.Json.Write(stamp), ct);

    private static async Task Append(string folder, string name, string text, CancellationToken ct)
    {
        Directory.CreateDirectory(folder);
        await using var file = new FileStream(Path.Combine(folder, name), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        CutTornLine(file);
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(text + "\n"), ct);
        file.Flush(flushToDisk: true);
    }

    // A line without its end was being written when the process died; nobody was told of it. Had it been finished once, the mark in the database would miss it.
    private static void CutTornLine(FileStream file)
    {
        var end = file.Length;
        for (var at = end; at > 0; at--)
        {
            file.Seek(at - 1, SeekOrigin.Begin);
            if (file.ReadByte() == '\n')
            {
                file.SetLength(at);
                return;
            }
        }

        file.SetLength(0);
    }

    private static string NameOf(DateTime day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + Ending;
}
