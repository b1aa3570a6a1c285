using Anxin.Forensics.Prints;
using BenchmarkDotNet.Attributes;

namespace Anxin.Forensics.Bench;

/// <summary>One print against many, in all eight positions.</summary>
[MemoryDiagnoser]
public class PrintBench
{
    private const int Prints = 10_000;

    private PerceptualHash[] _known = [];
    private PerceptualHash[] _turned = [];

    [GlobalSetup]
    public void Draw()
    {
        var chance = new Random(1);
        PerceptualHash Any() =>
            new((ulong)chance.NextInt64(), (ulong)chance.NextInt64(), (ulong)chance.NextInt64(), (ulong)chance.NextInt64());
        _known = [.. Enumerable.Range(0, Prints).Select(_ => Any())];
        _turned = [.. Enumerable.Range(0, 8).Select(_ => Any())];
    }

    [Benchmark(OperationsPerInvoke = Prints)]
    public int NearestOfTenThousand()
    {
        var least = PerceptualHash.Length;
        foreach (var known in _known)
        {
            least = Math.Min(least, FingerprintReading.Nearest(_turned, known).Distance);
        }

        return least;
    }
}
