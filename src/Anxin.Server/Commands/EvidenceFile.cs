using System.Diagnostics;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;

namespace Anxin.Server.Commands;

/// <summary>Reads photos from disk, within the limits, and inspects them.</summary>
internal static class EvidenceFile
{
    /// <summary>A picture to compare with; <paramref name="name"/> comes back as the finding's reference.</summary>
    public static async Task<ListingPicture> Reference(string name, string path, CancellationToken ct) =>
        File.Exists(path) && new FileInfo(path).Length <= new MediaLimits().MaxBytes
            ? new ListingPicture(name, await File.ReadAllBytesAsync(path, ct))
            : throw new CommandFailure($"{path}: there is no such file, or it is too large.");

    /// <summary>Inspects a file. Reading and inspecting are timed, keeping masks is not.</summary>
    public static async Task<EvidenceAnswer> Inspect(
        string file, Func<Task<InspectionContext>> context, Func<Finding, string?> keepMask, CancellationToken ct)
    {
        var limits = new MediaLimits();
        if (!File.Exists(file))
        {
            return new EvidenceAnswer(file, false, 0) { Problem = "file_not_found", Message = "There is no such file." };
        }

        var length = new FileInfo(file).Length;
        if (length > limits.MaxBytes)
        {
            // Not read: the limit exists so that nobody has to hold more.
            return new EvidenceAnswer(file, false, length)
            {
                Problem = "photo_too_large",
                Message = $"The file has {length:N0} bytes; at most {limits.MaxBytes:N0} are taken.",
                Remedy = "Send a smaller photo.",
            };
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var start = Stopwatch.GetTimestamp();
        var bytes = await File.ReadAllBytesAsync(file, ct);
        var findings = Inspection.Inspect(bytes, await context() with { FileName = file, ReceivedAt = now });
        var elapsed = Stopwatch.GetElapsedTime(start);
        return EvidenceAnswer.Of(file, length, findings, keepMask) with { ElapsedMilliseconds = Math.Round(elapsed.TotalMilliseconds, 1) };
    }
}
