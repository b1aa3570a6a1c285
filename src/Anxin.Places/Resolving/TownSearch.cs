using System.Buffers;
using Anxin.Places.Data;

namespace Anxin.Places.Resolving;

/// <summary>Finds the township a text names behind its county.</summary>
internal sealed class TownSearch(Townships towns, Townships ended)
{
    private const int ShortestBareStem = 2;
    private const int VillageReach = 6;

    private static readonly SearchValues<char> NotInVillages = SearchValues.Create("路街道巷弄号区小大店楼0123456789");
    private static readonly string[] OfficeWords = ["街道办事处", "街道办", "办事处", "街办"];
    private static readonly string[] Kinds = ["街道", "镇", "乡", "苏木"];

    public TownMatch Within(int division, AddressText text, int at)
    {
        var found = Longest(towns, division, text, at, isEnded: false);
        return found.Found ? found : Longest(ended, division, text, at, isEnded: true);
    }

    private static TownMatch Longest(Townships list, int division, AddressText text, int at, bool isEnded)
    {
        if (at >= text.Length)
        {
            return TownMatch.Nothing;
        }

        var best = TownMatch.Nothing;
        var first = text.Letters[at];
        var (from, to) = list.Of(division);
        for (var town = from; town < to; town++)
        {
            if (list.FoldedNames[list.NameStarts[town]] == first && EndOf(list, town, text, at, isEnded) is var end && end > best.End)
            {
                best = new TownMatch(town, isEnded, end);
            }
        }

        return best;
    }

    private static int EndOf(Townships list, int town, AddressText text, int at, bool isEnded)
    {
        var name = list.Folded(town);
        var rest = text.Letters[at..];
        if (rest.StartsWith(name))
        {
            return SkipOffice(text, at + name.Length);
        }

        var stem = name[..list.StemLengths[town]];
        if (stem.Length == name.Length || !rest.StartsWith(stem))
        {
            return 0;
        }

        var end = at + stem.Length;
        if (ShortName(name, text, end) is > 0 and var afterKind)
        {
            return afterKind;
        }

        return !isEnded && stem.Length >= ShortestBareStem && StandsAlone(stem, name.EndsWith("街道"), text, end) ? end : 0;
    }

    /// <summary>水满回族乡 written as 水满乡, 大良街道 written as 大良街办.</summary>
    private static int ShortName(ReadOnlySpan<char> name, AddressText text, int end)
    {
        foreach (var kind in Kinds)
        {
            if (name.EndsWith(kind) && text.Has(kind, end))
            {
                return SkipOffice(text, end + kind.Length);
            }
        }

        var office = SkipOffice(text, end);
        return office > end && name.EndsWith("街道") ? office : 0;
    }

    private static int SkipOffice(AddressText text, int end)
    {
        foreach (var word in OfficeWords)
        {
            if (text.Has(word, end))
            {
                return end + word.Length;
            }
        }

        return end;
    }

    /// <summary>
    /// A stem without 镇 or 乡 is a township only where nothing could make a street of it: at the end, before a gap, or before a village.
    /// 街道 are often named after a street (解放路街道), towns hardly ever (厚街镇, 大路镇).
    /// </summary>
    private static bool StandsAlone(ReadOnlySpan<char> stem, bool isUrban, AddressText text, int end)
    {
        if (isUrban && "路街巷弄道".Contains(stem[^1], StringComparison.Ordinal))
        {
            return false;
        }

        if (text.IsBreak(end))
        {
            return true;
        }

        var ahead = text.Letters[end..Math.Min(text.Length, end + VillageReach)];
        var village = ahead.IndexOf('村');
        return village >= 2 && !ahead[..village].ContainsAny(NotInVillages);
    }
}
