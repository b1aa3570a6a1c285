using Anxin.Forensics.Comparing;
using Anxin.Forensics.Comparing.Differing;
using Anxin.Forensics.Forgery;
using Anxin.Forensics.Integrity;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Provenance;
using Anxin.Forensics.Provenance.C2pa;
using Anxin.Forensics.Quality;
using Anxin.Forensics.Timing;

namespace Anxin.Forensics.Inspecting;

/// <summary>Every check there is, in the order of their findings.</summary>
internal static class CheckList
{
    public static IReadOnlyList<CheckVersion> All { get; } =
    [
        new(DecodesCheck.Id, DecodesCheck.Version),
        new(JpegCheck.Id, JpegCheck.Version),
        new(EncoderCheck.Id, EncoderCheck.Version),
        new(ExifCheck.Id, ExifCheck.Version),
        new(ThumbnailCheck.Id, ThumbnailCheck.Version),
        new(EarlierSaveCheck.Id, EarlierSaveCheck.Version),
        new(C2paCheck.Id, C2paCheck.Version),
        new(AigcCheck.Id, AigcCheck.Version),
        new(IptcCheck.Id, IptcCheck.Version),
        new(GeneratorCheck.Id, GeneratorCheck.Version),
        new(EditorCheck.Id, EditorCheck.Version),
        new(CaptureTimeCheck.Id, CaptureTimeCheck.Version),
        new(ReuseCheck.Id, ReuseCheck.Version),
        new(ReferenceCheck.Derivative, ReferenceCheck.Version),
        new(ChangeCheck.Id, ChangeCheck.Version),
        new(QualityCheck.Size, QualityCheck.Version),
        new(QualityCheck.Exposure, QualityCheck.Version),
        new(QualityCheck.Blur, QualityCheck.Version),
        new(CopyMoveCheck.Id, CopyMoveCheck.Version),
        new(SpliceCheck.Id, SpliceCheck.Version),
    ];
}
