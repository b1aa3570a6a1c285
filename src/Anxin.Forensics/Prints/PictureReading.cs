using System.Security.Cryptography;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints.Parts;

namespace Anxin.Forensics.Prints;

/// <summary>A decoded picture and what it is recognised by; its parts are only described when somebody asks.</summary>
internal sealed class PictureReading(Picture picture, string fileSha256)
{
    private PartPrint? _parts;

    public Picture Picture => picture;

    public FingerprintReading Whole { get; } = FingerprintReading.Of(fileSha256, picture);

    public Fingerprint Print => Whole.Print;

    public PartPrint Parts => _parts ??= PartPrint.Of(picture);

    /// <exception cref="MediaException">The file is refused or cannot be decoded.</exception>
    public static PictureReading Of(ReadOnlySpan<byte> bytes, MediaLimits limits) =>
        MediaFile.TryExamine(bytes, limits, out var info, out var problem)
            ? new PictureReading(Picture.Decode(bytes, info), Sha256(bytes))
            : throw new MediaException(problem);

    public static string Sha256(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));
}
