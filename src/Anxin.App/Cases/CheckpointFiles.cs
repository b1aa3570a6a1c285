using System.Globalization;

namespace Anxin.App.Cases;

/// <summary>The files of checkpoints, one a day, one line a checkpoint. Appended and flushed; never rewritten but for a line torn by a crash.</summary>
public sealed class CheckpointFiles(AppOptions options)
{
    private const string Ending = ".jsonl";

    /// <summary>Every file, oldest first.</summary>
    public IReadOnlyList<string> All() => Directory.Exists(options.CheckpointsFolder)
        ? [.. Directory.EnumerateFiles(options.CheckpointsFolder, "*" + Ending).Order(StringComparer.Ordinal)]
        : [];

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

    /// <summary>The lines of a file up to a checkpoint's number, byte for byte; a damaged line stays, for the verification to find.</summary>
    internal static async Task<List<string>> LinesUpTo(string file, long number, CancellationToken ct)
    {
        var lines = new List<string>();
        await foreach (var text in File.ReadLinesAsync(file, ct))
        {
            if (CheckpointLine.Parse(text) is not { } line || line.Number <= number)
            {
                lines.Add(text);
            }
        }

        return lines;
    }

    internal async Task Append(CheckpointLine line, CancellationToken ct)
    {
        Directory.CreateDirectory(options.CheckpointsFolder);
        await using var file = new FileStream(
            Path.Combine(options.CheckpointsFolder, NameOf(line.At)), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        CutTornLine(file);
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(System.Text.Encoding.UTF8.GetBytes(line.Text + "\n"), ct);
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
