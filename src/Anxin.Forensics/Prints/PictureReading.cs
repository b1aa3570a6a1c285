using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints;

/// <summary>A decoded picture and what it is recognised by; its parts are only described when somebody asks.</summary>
internal sealed class PictureReading(Picture picture, FingerprintReading whole)
{
    private PartPrint? _parts;

    public Picture Picture => picture;

    public FingerprintReading Whole => whole;

    public Fingerprint Print => whole.Print;

    public PartPrint Parts => _parts ??= PartPrint.Of(picture);
}
