using System.Buffers;

namespace Anxin.Places.Resolving;

/// <summary>Words between names that name no division.</summary>
internal static class Fillers
{
    // Stand between names without naming a division: the country, headings of the code table, new areas across several counties.
    private static readonly string[] Words =
    [
        "中华人民共和国", "中国", "省直辖县级行政区划", "自治区直辖县级行政区划", "省直辖县级行政单位", "省直辖县级", "省直辖县", "省直辖", "直辖县级", "直辖县", "直辖市", "直辖", "市辖区",
        "雄安新区", "西咸新区", "天府新区", "两江新区", "贵安新区",
    ];

    private static readonly SearchValues<char> Firsts = SearchValues.Create([.. Words.Select(filler => filler[0]).Distinct()]);

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
