using Anxin.Places.Data;

namespace Anxin.Places.Resolving;

/// <summary>Townships named without their county: 苏州市木渎镇, or 木渎镇 alone.</summary>
internal sealed class LooseTowns(Gazetteer gazetteer)
{
    private const int ShortestName = 2;
    private const int LongestName = 12;
    private static readonly string[] Kinds = ["镇", "乡", "街道", "苏木"];

    /// <summary>Townships with the longest name readable here, within a division or, for <see cref="Atlas.None"/>, anywhere.</summary>
    public LooseTown Find(int division, AddressText text, int at)
    {
        var reach = Math.Min(LongestName, text.Length - at);
        for (var length = reach; length >= ShortestName; length--)
        {
            var name = text.Letters.Slice(at, length);
            if (!EndsWithKind(name) || (division != Atlas.None && gazetteer.Atlas.LevelOf(division) == DivisionLevel.County))
            {
                continue;
            }

            var (first, hits) = (Atlas.None, 0);
            text.Steps++;
            foreach (var town in gazetteer.TownNames.Named(name))
            {
                text.Steps++;
                if (IsWithin(town, division))
                {
                    first = hits++ == 0 ? town : first;
                }
            }

            if (hits > 0)
            {
                return new LooseTown(first, hits, at + length);
            }
        }

        return default;
    }

    public List<Division> List(LooseTown loose, int division)
    {
        var list = new List<Division>();
        foreach (var town in gazetteer.TownNames.Named(gazetteer.Towns.Folded(loose.First)))
        {
            if (IsWithin(town, division))
            {
                list.Add(gazetteer.Town(town));
            }
        }

        return list;
    }

    private bool IsWithin(int town, int division) =>
        division == Atlas.None || gazetteer.Atlas.IsWithin(gazetteer.Towns.Divisions[town], division);

    private static bool EndsWithKind(ReadOnlySpan<char> name)
    {
        foreach (var kind in Kinds)
        {
            if (name.Length > kind.Length && name.EndsWith(kind))
            {
                return true;
            }
        }

        return false;
    }
}
