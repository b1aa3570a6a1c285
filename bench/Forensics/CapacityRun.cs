using System.Diagnostics;
using System.Globalization;
using Anxin.Forensics.Features;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Prints.Index;
using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Bench;

/// <summary>Fills the two halves of the index with random prints, one after the other, and searches them. Processor time, not the clock's.</summary>
internal static class CapacityRun
{
    private const int Keypoints = 64;
    private const int Searches = 200;
    private static readonly Random _chance = new(1);

    // dotnet run -c Release --project bench/Forensics -- --capacity 10000000
    public static void Run(int pictures)
    {
        Hashes(pictures);
        GC.Collect();
        Parts(pictures);
    }

    private static void Hashes(int pictures)
    {
        var index = new HashIndex();
        Say("hashes added", () =>
        {
            for (var i = 0; i < pictures; i++)
            {
                index.Add(AnyHash());
            }
        });
        var wanted = Enumerable.Range(0, Searches).Select(_ => Altered(index, pictures)).ToArray();
        Say("tables made", () => index.Search(wanted[0], 31));
        Say($"{Searches} searches by tables, {index.Bytes >> 20} MiB", () => Require(wanted, w => index.Search(w, 31).Count > 0));
        Say($"{Searches / 10} searches of all", () => Require(wanted[..(Searches / 10)], w => index.Scan(w, 31).Count > 0));
    }

    private static void Parts(int pictures)
    {
        var table = new PostingTable();
        Say($"{Keypoints} keypoints each filed", () => table.Fill(Postings(pictures)));
        var wanted = Enumerable.Range(0, Searches).Select(_ => Seen(_chance.Next(pictures))).ToArray();
        Say($"{Searches} searches by keypoints, {table.Bytes >> 20} MiB", () => Require(
            wanted, w => PartVotes.Of(table, w.Features, _ => true, 12).Exists(v => v.Picture == w.Picture)));
    }

    private static void Require<T>(T[] wanted, Func<T, bool> isFound)
    {
        var found = wanted.Count(isFound);
        Console.WriteLine($"  found {found} of {wanted.Length}");
    }

    private static PerceptualHash[] Altered(HashIndex index, int pictures)
    {
        var turned = Enumerable.Range(0, 8).Select(_ => AnyHash()).ToArray();
        var known = index[_chance.Next(pictures)];
        var few = (ulong)_chance.NextInt64() & (ulong)_chance.NextInt64() & (ulong)_chance.NextInt64();
        turned[_chance.Next(8)] = new PerceptualHash(known.Bits0 ^ few, known.Bits1, known.Bits2 ^ 5, known.Bits3);
        return turned;
    }

    private static PerceptualHash AnyHash() => new(Any(_chance), Any(_chance), Any(_chance), Any(_chance));

    private static ulong Any(Random chance) => ((ulong)chance.NextInt64() << 1) ^ (ulong)chance.NextInt64();

    // SplitMix64 (Steele, Lea and Flood, 2014): fast, and the same for a picture each time.
    private static ulong Any(ref ulong state)
    {
        var mixed = state += 0x9E3779B97F4A7C15;
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return mixed ^ (mixed >> 31);
    }

    // The same prints each time it is walked.
    private static IEnumerable<(uint Word, ulong Posting)> Postings(int pictures)
    {
        for (var picture = 0; picture < pictures; picture++)
        {
            var state = (ulong)picture << 20;
            for (var i = 0; i < Keypoints; i++)
            {
                var descriptor = new Descriptor(Any(ref state), Any(ref state), 0, 0);
                yield return (FeatureWord.Of(descriptor), ((ulong)picture << 32) | FeatureWord.Signature(descriptor));
            }
        }
    }

    // The picture seen again: half of its keypoints, each with 8 of 128 bits changed, and as many others.
    private static (int Picture, FeatureSet Features) Seen(int picture)
    {
        var state = (ulong)picture << 20;
        var descriptors = new Descriptor[Keypoints];
        for (var i = 0; i < Keypoints; i++)
        {
            var own = new Descriptor(Any(ref state), Any(ref state), 0, 0);
            descriptors[i] = i % 2 == 0 ? new Descriptor(Any(_chance), Any(_chance), 0, 0) : own;
            for (var bit = 0; bit < 8 && i % 2 == 1; bit++)
            {
                var flip = 1UL << _chance.Next(64);
                descriptors[i] = bit % 2 == 0
                    ? descriptors[i] with { Bits0 = descriptors[i].Bits0 ^ flip } : descriptors[i] with { Bits1 = descriptors[i].Bits1 ^ flip };
            }
        }

        return (picture, new FeatureSet(480, 480, new Keypoint[Keypoints], descriptors));
    }

    private static void Say(string what, Action act)
    {
        var (start, clock) = (Environment.CpuUsage.TotalTime, Stopwatch.GetTimestamp());
        act();
        var (spent, passed) = (Environment.CpuUsage.TotalTime - start, Stopwatch.GetElapsedTime(clock));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{what}: {spent.TotalMilliseconds:N0} ms of processor, {passed.TotalMilliseconds:N0} ms passed"));
    }
}
