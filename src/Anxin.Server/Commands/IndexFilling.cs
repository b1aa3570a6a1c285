using Anxin.App.Common;
using Anxin.Forensics.Media;
using Anxin.Forensics.Prints.Index;

namespace Anxin.Server.Commands;

/// <summary>Adds many files to an index, with progress.</summary>
internal static class IndexFilling
{
    /// <summary>What became of the files.</summary>
    public sealed record Filled(int Added, int Known, IReadOnlyList<string> Refused);

    public static Task<Filled> AddAll(
        this PictureIndex index, IReadOnlyList<string> names, Func<string, string> path, CancellationToken ct) =>
        Terminal.WithProgress("Indexing", async progress =>
        {
            var (added, done, refused) = (0, 0, new string?[names.Count]);
            await Parallel.ForEachAsync(Enumerable.Range(0, names.Count), ct, async (at, stop) =>
            {
                if (await Add(index, names[at], path(names[at]), stop) is not { } problem)
                {
                    Interlocked.Increment(ref added);
                }
                else if (problem.Length > 0)
                {
                    refused[at] = problem;
                }

                progress.Report(new WorkDone(Interlocked.Increment(ref done), names.Count));
            });
            index.Flush();
            var words = refused.OfType<string>().ToArray();
            return new Filled(added, names.Count - added - words.Length, words);
        });

    // Null when it was added, nothing when it was there already, otherwise why it was refused.
    private static async Task<string?> Add(PictureIndex index, string name, string path, CancellationToken ct)
    {
        var limits = new MediaLimits();
        if (!File.Exists(path) || new FileInfo(path).Length > limits.MaxBytes)
        {
            return $"{path}: there is no such file, or it is too large.";
        }

        try
        {
            return index.Add(name, await File.ReadAllBytesAsync(path, ct), limits) ? null : string.Empty;
        }
        catch (MediaException unreadable)
        {
            return $"{path}: {unreadable.Problem.Message}";
        }
    }
}
