using Anxin.Forensics.Forgery;
using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Coefficients;
using Anxin.Forensics.Pixels;
using BenchmarkDotNet.Attributes;

namespace Anxin.Forensics.Bench;

/// <summary>The two looks at a photo alone, and reading its coefficients.</summary>
[MemoryDiagnoser]
public class ForgeryBench
{
    private byte[] _bytes = [];
    private MediaInfo _info = null!;
    private Picture _picture = null!;

    [Params(640, 1280)]
    public int Width { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        _bytes = DrawnPhoto.Of(Width, Width * 3 / 4, seed: 1, withLine: true);
        _ = MediaFile.TryExamine(_bytes, new MediaLimits(), out var info, out _);
        (_info, _picture) = (info!, Picture.Decode(_bytes, info!));
    }

    [Benchmark]
    public object Coefficients() => JpegCoefficients.Read(_bytes, 16_000_000)!;

    [Benchmark]
    public object CoefficientsWeighed() => EarlierCompression.Of(BlockGrid.Of(JpegCoefficients.Read(_bytes, 16_000_000)!.Planes[0]));

    [Benchmark]
    public object CopyMove() => CopyMoveCheck.Of(_picture, new CopyMoveOptions());
}
