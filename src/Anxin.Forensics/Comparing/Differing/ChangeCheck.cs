using System.Globalization;
using Anxin.Forensics.Comparing.Aligning;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>Says what was changed in an upload that was made from a listing picture.</summary>
internal static class ChangeCheck
{
    public const string Id = "reference.change";
    public const int Version = 2;

    private static readonly string[] _limits = ["limit-reference-overlays", "limit-reference-faint"];

    public static Finding Of(PictureSize whole, string name, Alignment alignment, ReferenceOptions options)
    {
        using var pair = ComparedPair.Of(alignment);
        using var map = ChangeMap.Of(pair);
        var parts = ChangedParts.Of(map, options);
        if (Frame.Of(pair) is { } frame)
        {
            return Overlaid(name, Overlay.Screenshot, frame.Share) with
            {
                Regions = [.. frame.Bars.Select(b => Scaled(b, pair.Size, whole))],
                Mask = MaskOf(whole, pair.Size, i => !pair.OnReference[i]),
            };
        }

        var strongest = parts.All.Count == 0 ? 0 : parts.All[0].Strength;
        var score = strongest / (strongest + options.MinStrength);
        if (strongest < options.MinStrength)
        {
            return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of("reference-no-change-seen", ("listing", name)))
            {
                Score = score,
                Reference = name,
                Details = Details.Of(("kind", null), ("overlay", null), ("strength", Math.Round(strongest))),
                Limits = _limits,
            };
        }

        var overlay = OverlayKind.Of(pair, parts);
        var told = parts.All.Where(p => p.Strength >= strongest / 50).Take(options.MaxRegions).ToArray();
        var finding = overlay is { } kind ? Overlaid(name, kind, Share(parts)) : Damaged(name, told.Length, score, Share(parts));
        return finding with
        {
            Regions = [.. told.Select(p => Scaled(new Region(p.Left, p.Top, p.Right - p.Left, p.Bottom - p.Top), pair.Size, whole))],
            Mask = MaskOf(whole, pair.Size, Closed(parts.Labels, pair.Size)),
        };
    }

    private static Finding Damaged(string name, int count, double score, double share) => new(
        Id, Version, Outcome.Doubts,
        Reason.Of("reference-changed", ("listing", name), ("count", count.ToString(CultureInfo.InvariantCulture))))
    {
        Score = score,
        Reference = name,
        Details = Details.Of(("kind", "damage"), ("overlay", null), ("changedShare", Math.Round(share, 5))),
        Limits = _limits,
    };

    private static Finding Overlaid(string name, Overlay overlay, double share)
    {
        var word = overlay.ToString().ToLowerInvariant();
        return new Finding(Id, Version, Outcome.NoConclusion, Reason.Of($"reference-overlay-{word}", ("listing", name)))
        {
            Score = 0.25,
            Reference = name,
            Details = Details.Of(("kind", "overlay"), ("overlay", word), ("changedShare", Math.Round(share, 5))),
            Limits = _limits,
        };
    }

    private static double Share(ChangedParts parts) => parts.All.Sum(p => (long)p.Pixels) / (double)parts.Labels.Length;

    // Gaps of two pixels are closed: compression breaks thin lines.
    private static Func<int, bool> Closed(int[] labels, PictureSize size)
    {
        var wide = Grown(i => labels[i] != 0, size);
        var shrunk = Grown(i => !wide[i], size);
        return i => labels[i] != 0 || !shrunk[i];
    }

    private static bool[] Grown(Func<int, bool> marked, PictureSize size)
    {
        var grown = new bool[size.Pixels];
        for (var y = 0; y < size.Height; y++)
        {
            for (var x = 0; x < size.Width; x++)
            {
                if (marked((y * size.Width) + x))
                {
                    for (var row = Math.Max(0, y - 1); row <= Math.Min(size.Height - 1, y + 1); row++)
                    {
                        var from = Math.Max(0, x - 1);
                        grown.AsSpan((row * size.Width) + from, Math.Min(size.Width - 1, x + 1) - from + 1).Fill(true);
                    }
                }
            }
        }

        return grown;
    }

    private static Mask MaskOf(PictureSize whole, PictureSize compared, Func<int, bool> marked)
    {
        var size = whole.Within(4096);
        var mask = new Mask(size);
        for (var y = 0; y < size.Height; y++)
        {
            var row = (int)((long)y * compared.Height / size.Height) * compared.Width;
            for (var x = 0; x < size.Width; x++)
            {
                if (marked(row + (int)((long)x * compared.Width / size.Width)))
                {
                    mask[x, y] = true;
                }
            }
        }

        return mask;
    }

    private static Region Scaled(Region box, PictureSize from, PictureSize to)
    {
        var (x, y) = ((int)((long)box.X * to.Width / from.Width), (int)((long)box.Y * to.Height / from.Height));
        var right = (int)((((long)(box.X + box.Width) * to.Width) + from.Width - 1) / from.Width);
        var bottom = (int)((((long)(box.Y + box.Height) * to.Height) + from.Height - 1) / from.Height);
        return new Region(x, y, right - x, bottom - y);
    }
}
