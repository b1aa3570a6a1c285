using System.Diagnostics;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa;

namespace Anxin.Server.Commands;

/// <summary>Reads photos from disk, within the limits, and inspects them.</summary>
internal static class EvidenceFile
{
    /// <summary>A picture to compare with; <paramref name="name"/> comes back as the finding's reference.</summary>
    public static async Task<ListingPicture> Reference(string name, string path, CancellationToken ct) =>
        File.Exists(path) && new FileInfo(path).Length <= new MediaLimits().MaxBytes
            ? new ListingPicture(name, await File.ReadAllBytesAsync(path, ct))
            : throw new CommandFailure($"{path}: there is no such file, or it is too large.");

    /// <summary>Writes a file, and says so in words when that cannot be.</summary>
    public static void Write(string path, byte[] bytes)
    {
        try
        {
            File.WriteAllBytes(path, bytes);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: {failure.Message}");
        }
    }

    /// <summary>The settings of an inspection that trusts the signers of that list.</summary>
    public static async Task<InspectionOptions> Trusting(string? list, CancellationToken ct) => list is null
        ? new InspectionOptions()
        : File.Exists(list)
            ? new InspectionOptions { C2pa = new C2paOptions { TrustList = await File.ReadAllTextAsync(list, ct) } }
            : throw new CommandFailure($"There is no file {list}.");

    /// <summary>Inspects a file. Reading and inspecting are timed.</summary>
    public static async Task<Inspected> Inspect(
        string file, Func<Task<InspectionContext>> context, InspectionOptions options, CancellationToken ct)
    {
        var limits = options.Media;
        if (!File.Exists(file))
        {
            return new Inspected(
                file, new EvidenceAnswer(file, false, 0) { Problem = "file_not_found", Message = "There is no such file." }, null);
        }

        var length = new FileInfo(file).Length;
        if (length > limits.MaxBytes)
        {
            // Not read: the limit exists so that nobody has to hold more.
            var refused = new EvidenceAnswer(file, false, length)
            {
                Problem = "photo_too_large",
                Message = $"The file has {length:N0} bytes; at most {limits.MaxBytes:N0} are taken.",
                Remedy = "Send a smaller photo.",
            };
            return new Inspected(file, refused, null);
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var start = Stopwatch.GetTimestamp();
        var bytes = await File.ReadAllBytesAsync(file, ct);
        var findings = Inspection.Inspect(bytes, await context() with { FileName = file, ReceivedAt = now }, options);
        var elapsed = Stopwatch.GetElapsedTime(start);
        var answer = EvidenceAnswer.Of(file, length, findings) with { ElapsedMilliseconds = Math.Round(elapsed.TotalMilliseconds, 1) };
        return new Inspected(file, answer, findings);
    }
}
