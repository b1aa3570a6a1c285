using System.Security.Cryptography;
using Anxin.Forensics.Provenance.C2pa.Cbor;
using Anxin.Forensics.Provenance.C2pa.Signing;

namespace Anxin.Forensics.Provenance.C2pa.Validating;

/// <summary>The hash of a file with stretches left out, one of them the record itself (C2PA 2.2, 18.5).</summary>
internal static class DataHash
{
    private const int MostExclusions = 1024;

    public static bool Holds(CborValue binding, string? algorithm, ValidationInput input)
    {
        if (HashNames.Of(algorithm) is not { } name || binding["hash"]?.Bytes is not { } expected
            || Exclusions(binding, input) is not { } exclusions)
        {
            return false;
        }

        using var hash = IncrementalHash.CreateHash(name);
        long at = 0;
        foreach (var (start, end) in exclusions)
        {
            if (start > at)
            {
                hash.AppendData(input.File.Span[(int)at..(int)start]);
            }

            at = Math.Max(at, end);
        }

        hash.AppendData(input.File.Span[(int)at..]);
        return hash.GetHashAndReset().AsSpan().SequenceEqual(expected.Span);
    }

    /// <summary>How many bytes beside the record are left out and may have been changed since.</summary>
    public static long Uncovered(CborValue binding, ValidationInput input)
    {
        long bytes = 0;
        foreach (var (start, end) in Exclusions(binding, input) ?? [])
        {
            var within = Math.Max(0, Math.Min(end, input.Place.Start + input.Place.Length) - Math.Max(start, input.Place.Start));
            bytes += end - start - within;
        }

        return bytes;
    }

    // Sorted, each within the file; null when one is not. After an update the record is longer than when it was bound.
    private static List<(long Start, long End)>? Exclusions(CborValue binding, ValidationInput input)
    {
        var told = binding["exclusions"]?.Elements ?? [];
        var grown = told.FirstOrDefault(e => e["start"]?.Integer == input.Place.Start)?["length"]?.Integer is { } length
            && input.Store.Active.IsUpdate ? input.Place.Length - length : 0;
        var found = new List<(long Start, long End)>();
        foreach (var exclusion in told.Take(MostExclusions))
        {
            var (start, bytes) = (exclusion["start"]?.Integer ?? -1, exclusion["length"]?.Integer ?? -1);
            bytes += start == input.Place.Start ? grown : 0;
            start += start > input.Place.Start ? grown : 0;
            if (start < 0 || bytes < 0 || start > input.File.Length || bytes > input.File.Length - start)
            {
                return null;
            }

            found.Add((start, start + bytes));
        }

        found.Sort();
        return told.Count > MostExclusions ? null : found;
    }
}
