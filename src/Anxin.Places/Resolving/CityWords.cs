namespace Anxin.Places.Resolving;

/// <summary>
/// 济南市中 may be 济南 and its district 市中, or 济南市 and a word that begins with 中. The districts 市中, 市南 and 市北 are meant when the
/// letters behind 市 begin no common word.
/// </summary>
internal static class CityWords
{
    private static readonly string[] Common =
    [
        "中山", "中心", "中央", "中华", "中国", "中医", "中学", "中级", "中环", "中铁", "中天", "中兴", "中海", "中街", "中路", "中区", "中石", "中建", "中信", "中泰",
        "南京", "南山", "南海", "南方", "南门", "南湖", "南大", "南环", "南关", "南宁", "南昌", "南通", "南阳", "南路", "南街", "南区", "南村", "南苑", "南国", "南洋",
        "北京", "北海", "北大", "北方", "北门", "北环", "北关", "北湖", "北路", "北街", "北区", "北村", "北苑", "北斗", "北辰", "北站", "南站",
    ];

    public static bool IsDistrict(AddressText text, int start, int end)
    {
        if (text.Letters[start] != '市' || end - start != 2)
        {
            return false;
        }

        foreach (var word in Common)
        {
            if (text.Has(word, end - 1))
            {
                return false;
            }
        }

        return true;
    }
}
