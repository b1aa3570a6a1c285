using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>An upload laid on a reference to a fraction of a pixel.</summary>
/// <param name="Upload">The colours of the upload.</param>
/// <param name="Reference">The colours of the reference, in about the upload's scale.</param>
/// <param name="Map">From pixels of the upload to pixels of the reference.</param>
/// <param name="Agreement">How much of what they share looks the same.</param>
internal sealed record Alignment(Raster Upload, Raster Reference, Homography Map, BlockAgreement Agreement)
{
    public PictureSize Size => Upload.Size;

    public double Strangeness { get; } = Foreshortening.Of(Map, Upload.Size, Reference.Size);

    /// <summary>How much the upload looks like a copy of the reference, 0 to 1.</summary>
    public double Score
    {
        get
        {
            // Half of the upload must agree; bursts from one place share their background, but seldom that much.
            var share = Math.Clamp((Agreement.Alike - 0.4) / 0.2, 0, 1);
            var bulk = share * share * (3 - (2 * share));
            return Math.Max(0, Agreement.Exactness) * bulk / (1 + (4 * Strangeness * Strangeness));
        }
    }
}
