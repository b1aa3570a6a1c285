namespace Anxin.Forensics.Comparing.Differing;

/// <summary>
/// Tells what is laid over a picture from what looks like damage, by the shape and the colours of the changed groups. Where none of the kinds
/// fits it is damage: a painted crack called a caption would be worse than a caption called damage.
/// </summary>
internal static class OverlayKind
{
    public static Overlay? Of(ComparedPair pair, ChangedParts parts)
    {
        var groups = ChangedGroups.Of(pair, parts.Labels);
        var all = groups.Sum(g => g.Pixels);
        if (all == 0)
        {
            return null;
        }

        var (main, share) = (groups[0], groups[0].Pixels / (double)all);
        return IsWatermark(groups, all) ? Overlay.Watermark
            : share > 0.75 && IsPlate(main) ? Overlay.Logo
            : share > 0.45 && IsDisc(main) ? Overlay.Sticker
            : share > 0.75 && IsBand(main) ? Overlay.Caption
            : share > 0.7 && IsLineOfDigits(main) ? Overlay.Date
            : null;
    }

    // Three or more lines of pale letters, in one direction, through which the picture shows.
    private static bool IsWatermark(List<ChangedGroup> groups, int all)
    {
        var (lines, pixels, x, y) = (0, 0, 0.0, 0.0);
        foreach (var group in groups.Where(IsPaleLine))
        {
            // Doubled, so that both directions of a line are the same.
            var (sin, cos) = Math.SinCos(2 * group.Angle);
            (lines, pixels, x, y) = (lines + 1, pixels + group.Pixels, x + (group.Pixels * cos), y + (group.Pixels * sin));
        }

        return lines >= 3 && pixels > 0.6 * all && Math.Sqrt((x * x) + (y * y)) > 0.85 * pixels;
    }

    private static bool IsPaleLine(ChangedGroup group) =>
        group is { Aspect: > 2.3, Thickness: > 0.02 and < 0.075, Fill: > 0.33 and < 0.85, OneWay: > 0.85, Through: > 0.6, Unexplained: < 30 }
        && Math.Abs(group.Lighter) < 40;

    // A full rectangle, broader than high, in few colours.
    private static bool IsPlate(ChangedGroup group) =>
        group is { Fill: >= 0.93, Aspect: > 1.15 and < 4, Length: < 0.45, TwoColours: > 0.4 };

    // A disc fills pi / 4 of its square.
    private static bool IsDisc(ChangedGroup group) => group is { Aspect: < 1.1, Fill: > 0.755 and < 0.81, TwoColours: > 0.55 };

    // A band over most of the picture's breadth.
    private static bool IsBand(ChangedGroup group) => group is { Length: >= 0.5, Thickness: > 0.04 and < 0.13, Aspect: > 5.5, Fill: > 0.68 };

    // Digits with a dark rim: a straight line of letters' height, much fuller than a crack and of more colours than a scratch.
    private static bool IsLineOfDigits(ChangedGroup group) =>
        group is { Aspect: > 4.5, Thickness: > 0.02 and < 0.08, Length: > 0.2, Fill: > 0.52, OneColour: < 0.45 };
}
