using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using BenchmarkDotNet.Attributes;

namespace Anxin.Forensics.Bench;

/// <summary>A whole inspection, decoding included, alone and against listing pictures.</summary>
[MemoryDiagnoser]
public class InspectionBench
{
    private byte[] _upload = [];
    private InspectionContext _context = InspectionContext.Nothing;

    [Params(640, 1600, 4000)]
    public int Width { get; set; }

    [Params(0, 1, 4)]
    public int Listing { get; set; }

    [GlobalSetup]
    public void Draw()
    {
        _upload = DrawnPhoto.Of(Width, Width * 3 / 4, seed: 1, withLine: true);
        _context = new InspectionContext(
            [.. Enumerable.Range(1, Listing).Select(seed => new ListingPicture($"{seed}", DrawnPhoto.Of(1200, 900, seed)))], null, null);
    }

    [Benchmark]
    public Findings Inspect() => Inspection.Inspect(_upload, _context);
}
