using Anxin.Forensics.Comparing.Features;
using BenchmarkDotNet.Attributes;

namespace Anxin.Forensics.Bench;

/// <summary>The blur of a row before corners are described, one column at a time and several.</summary>
[MemoryDiagnoser]
public class BlurBench
{
    private const int Width = 640;

    private readonly byte[][] _rows = [.. Enumerable.Range(0, 5).Select(seed =>
    {
        var row = new byte[Width];
        new Random(seed).NextBytes(row);
        return row;
    })];

    private readonly byte[] _target = new byte[Width];

    private Blur.FiveRows Rows => new(_rows[0], _rows[1], _rows[2], _rows[3], _rows[4]);

    [Benchmark(Baseline = true)]
    public void OneAtATime() => Blur.RowsScalar(Rows, _target);

    [Benchmark]
    public void SeveralAtATime() => Blur.Rows(Rows, _target);
}
