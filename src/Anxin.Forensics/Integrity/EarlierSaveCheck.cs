using System.Globalization;
using Anxin.Forensics.Forgery.Compression;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Integrity;

/// <summary>Was the photo saved as JPEG before, and how well? Sending it does that, so it proves nothing.</summary>
internal static class EarlierSaveCheck
{
    public const string Id = "integrity.earlier-save";
    public const int Version = 1;

    private static readonly string[] _limits = ["limit-earlier-save-usual", "limit-splice-needs-earlier-file"];

    public static Finding Of(CompressionTrace? trace, MediaInfo info)
    {
        if (trace is not { IsSeen: var isSeen, Earlier: var earlier })
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("earlier-save-not-looked")) { Limits = _limits };
        }

        var quality = earlier.Quality.ToString(CultureInfo.InvariantCulture);
        var reason = !isSeen ? Reason.Of("earlier-save-not-seen")
            : Reason.Of(info.Format == MediaFormat.Jpeg ? "earlier-save-seen" : "earlier-save-was-jpeg", ("quality", quality));
        return new Finding(Id, Version, Outcome.NoConclusion, reason)
        {
            Details = Details.Of(("earlierQuality", isSeen ? earlier.Quality : null), ("gain", Math.Round(earlier.Gain, 3))),
            Limits = _limits,
        };
    }
}
