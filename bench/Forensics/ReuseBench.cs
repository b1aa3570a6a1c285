using Anxin.Forensics.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Prints.Parts;
using BenchmarkDotNet.Attributes;

namespace Anxin.Forensics.Bench;

/// <summary>Making the two prints of a decoded picture, and comparing two part prints.</summary>
[MemoryDiagnoser]
public class ReuseBench
{
    private Picture _picture = null!;
    private PartPrint _print = null!;
    private FeatureSet _mirrored = null!;

    [GlobalSetup]
    public void Draw()
    {
        var bytes = DrawnPhoto.Of(512, 512, seed: 1, withLine: true);
        _ = MediaFile.TryExamine(bytes, new MediaLimits(), out var info, out _);
        _picture = Picture.Decode(bytes, info!);
        _print = PartPrint.Of(_picture);
        _mirrored = _print.Features.Mirrored();
    }

    [Benchmark]
    public object HashOfLooks() => PerceptualHasher.Of(_picture);

    [Benchmark]
    public object PartPrintMade() => PartPrint.Of(_picture);

    [Benchmark]
    public object PartPrintsCompared() => PartComparison.Of(_picture, _mirrored, _print, isMirrored: true)?.Inliers ?? 0;
}
