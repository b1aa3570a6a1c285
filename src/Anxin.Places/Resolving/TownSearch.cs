using System.Buffers;
using Anxin.Places.Data;

namespace Anxin.Places.Resolving;

/// <summary>Finds the township a text names behind its county.</summary>
internal sealed class TownSearch(Townships towns, Townships ended)
{
    private const int ShortestBareStem = 2;
    private const int VillageReach = 6;
    private const int StreetReach = 6;

    private static readonly SearchValues<char> NotInVillages = SearchValues.Create("路街道巷弄号区小大店楼0123456789");
    private static readonly SearchValues<char> WithinStreets = SearchValues.Create("大东南西北中环新老一二三四五六七八九十");
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
        text.Steps += to - from;
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

        if (!isEnded && AfterPeoples(name, stem.Length, text, at) is > 0 and var afterPeoples)
        {
            return afterPeoples;
        }

        if (isEnded || stem.Length < ShortestBareStem)
        {
            return 0;
        }

        return StandsAlone(stem, name.EndsWith("街道"), text, end) || (IsOfCity(list.Codes[town]) && StreetFollows(text, end)) ? end : 0;
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

    /// <summary>沔城回族镇 written as 沔城回族 at the end of a text: only the kind is left out.</summary>
    private static int AfterPeoples(ReadOnlySpan<char> name, int stem, AddressText text, int at)
    {
        var peoples = name.LastIndexOf('族') + 1;
        var end = at + peoples;
        return peoples > stem && text.Letters[at..].StartsWith(name[..peoples]) && text.IsBreak(end) ? end : 0;
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

    /// <summary>Of a city without counties (东莞市), or of a county directly under its province (仙桃市 429004).</summary>
    private static bool IsOfCity(int town) => town / 1000 % 100 == 0 || town / 100_000 % 100 == 90;

    /// <summary>
    /// 东莞虎门连升路3号: in a city without counties the towns are what people name, and a whole street with its number behind one leaves no other
    /// reading. 虎门大道 and 长安东路 are streets themselves.
    /// </summary>
    private static bool StreetFollows(AddressText text, int end)
    {
        var ahead = text.Letters[end..Math.Min(text.Length, end + StreetReach + 1)];
        var street = ahead.IndexOfAny('路', '街');
        return street >= ShortestBareStem && street + 1 < ahead.Length && char.IsAsciiDigit(ahead[street + 1]) && !WithinStreets.Contains(ahead[0]);
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
