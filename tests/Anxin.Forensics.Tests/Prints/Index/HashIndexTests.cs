using Anxin.Forensics.Prints;
using Anxin.Forensics.Prints.Index;

namespace Anxin.Forensics.Tests.Prints.Index;

public sealed class HashIndexTests
{
    [Fact]
    public void Tables_planes_and_one_at_a_time_find_the_same_and_miss_none()
    {
        var chance = new Random(1);
        var index = new HashIndex();
        var known = Enumerable.Range(0, 30_013).Select(_ => Any(chance)).ToArray(); // more than are scanned, and no multiple of a block
        Array.ForEach(known, hash => index.Add(hash));
        var found = 0;
        for (var round = 0; round < 60; round++)
        {
            var turned = Enumerable.Range(0, 8).Select(_ => Any(chance)).ToArray();
            var (number, turn, flips) = (chance.Next(known.Length), chance.Next(8), chance.Next(28, 36));
            turned[turn] = Flipped(known[number], flips, chance);

            var expected = known.Select((hash, i) => (i, Distance: turned.Min(t => PerceptualHash.Distance(t, hash))))
                .Where(m => m.Distance <= 31).Select(m => (m.i, m.Distance)).ToArray();
            found += expected.Length;

            Assert.Equal(expected, index.Search(turned, 31).Select(m => (m.Number, m.Distance)));
            Assert.Equal(index.ScanScalar(turned, 31), index.Scan(turned, 31));
            Assert.Equal(index.ScanScalar(turned, 31), index.Search(turned, 31));
            Assert.All(index.Search(turned, 31), m => Assert.Equal((Turn)turn, m.Turn));
        }

        Assert.InRange(found, 20, 50); // those changed in 28 to 31 bits, and not those in 32 to 35
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(100)]
    public void Any_number_of_hashes_is_scanned_alike(int count)
    {
        var chance = new Random(count);
        var index = new HashIndex();
        for (var i = 0; i < count; i++)
        {
            index.Add(Any(chance));
        }

        var turned = Enumerable.Range(0, 8).Select(_ => Any(chance)).ToArray();
        foreach (var radius in new[] { 0, 31, 110, 127, 128, 256 })
        {
            Assert.Equal(index.ScanScalar(turned, radius), index.Scan(turned, radius));
            Assert.Equal(index.ScanScalar(turned, radius), index.Search(turned, radius));
        }

        Assert.Equal(count, index.Search(turned, 256).Count);
    }

    [Fact]
    public void What_is_added_after_a_search_is_found()
    {
        var chance = new Random(4);
        var index = new HashIndex();
        for (var i = 0; i < 25_000; i++)
        {
            index.Add(Any(chance));
        }

        PerceptualHash[] turned = [.. Enumerable.Range(0, 8).Select(_ => Any(chance))];
        Assert.Empty(index.Search(turned, 31));
        index.Add(turned[3]);
        Assert.Equal(new HashMatch(25_000, (Turn)3, 0), Assert.Single(index.Search(turned, 31)));
    }

    [Fact]
    public void A_search_without_matches_costs_a_bounded_amount_of_memory()
    {
        var chance = new Random(5);
        var index = new HashIndex();
        for (var i = 0; i < 50_000; i++)
        {
            index.Add(Any(chance));
        }

        PerceptualHash[] turned = [.. Enumerable.Range(0, 8).Select(_ => Any(chance))];
        _ = index.Search(turned, 31);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
        {
            _ = index.Search(turned, 31);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100 * 400);
    }

    private static PerceptualHash Any(Random chance) => new(Word(chance), Word(chance), Word(chance), Word(chance));

    private static ulong Word(Random chance) => ((ulong)chance.NextInt64() << 1) ^ (ulong)chance.NextInt64();

    private static PerceptualHash Flipped(PerceptualHash hash, int count, Random chance)
    {
        ulong[] words = [hash.Bits0, hash.Bits1, hash.Bits2, hash.Bits3];
        foreach (var bit in Enumerable.Range(0, 256).OrderBy(_ => chance.Next()).Take(count))
        {
            words[bit / 64] ^= 1UL << (bit % 64);
        }

        return PerceptualHash.Of(words);
    }
}
