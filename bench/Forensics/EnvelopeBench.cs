using Anxin.Forensics.Comparing;
using BenchmarkDotNet.Attributes;

namespace Anxin.Forensics.Bench;

/// <summary>The row kernel of the comparison, one pixel at a time and several.</summary>
[MemoryDiagnoser]
public class EnvelopeBench
{
    private const int Width = 640;

    private readonly byte[] _low = new byte[Width + 2];
    private readonly byte[] _high = new byte[Width + 2];
    private readonly byte[] _upload = new byte[Width];
    private readonly byte[] _distance = new byte[Width];

    [GlobalSetup]
    public void Draw()
    {
        var chance = new Random(1);
        chance.NextBytes(_low);
        chance.NextBytes(_upload);
        for (var i = 0; i < _high.Length; i++)
        {
            _high[i] = (byte)Math.Max((int)_low[i], chance.Next(256));
        }
    }

    [Benchmark(Baseline = true)]
    public void OneAtATime() => Envelope.RowScalar(_low, _high, _upload, _distance);

    [Benchmark]
    public void SeveralAtATime() => Envelope.Row(_low, _high, _upload, _distance);
}
