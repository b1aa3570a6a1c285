using System.Buffers;

namespace Anxin.Places.Resolving;

/// <summary>Words between names that name no division.</summary>
internal static class Fillers
{
    // Stand between names without naming a division: the country, headings of the code table, new areas across several counties.
    private static readonly string[] Zones =
    [
        "雄安新区", "西咸新区", "天府新区", "两江新区", "贵安新区", "赣江新区", "湘江新区", "滇中新区",
    ];

    private static readonly string[] Words =
    [
        .. Zones, "中华人民共和国", "中国", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位", "省直辖县级", "省直辖县", "省直辖", "直辖县级", "直辖县", "直辖市", "直辖", "市辖区",
    ];

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Words.Select(filler => filler[0]).Distinct()]);

    /// <summary>Length of the new area named here, which is run by its province across counties and is no division; 0 for none.</summary>
    public static int ZoneAt(AddressText text, int at)
    {
        foreach (var zone in Zones)
        {
            if (at < text.Length && text.Has(zone, at))
            {
                return zone.Length;
            }
        }

        return 0;
    }

    /// <summary>The letter after the filler here, or this letter when there is none.</summary>
    public static int Skip(AddressText text, int at)
    {
        if (at < text.Length && Firsts.Contains(text.Letters[at]))
        {
            foreach (var word in Words)
            {
                if (text.Has(word, at))
                {
                    return at + word.Length;
                }
            }
        }

        return at;
    }
}
