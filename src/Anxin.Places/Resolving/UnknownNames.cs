using System.Buffers;

namespace Anxin.Places.Resolving;

/// <summary>
/// 湖北省武汉市洪水区: a word built like the name of a division, where one could stand, that no division bears. It is named to the writer, who may
/// have mistyped it.
/// </summary>
internal static class UnknownNames
{
    private const int LongestName = 8;
    private const int ShortestStem = 2;
    private static readonly SearchValues<char> Kinds = SearchValues.Create("省市区县旗州盟");
    private static readonly SearchValues<char> Ends = SearchValues.Create("路街道巷弄里号村镇乡庄店园楼栋幢座室房厦桥站院校0123456789");

    // 小区, 社区, 园区, 库区, 高新区 … are no divisions, nor are 超市, 集市, 城市.
    private static readonly SearchValues<char> BeforeCommonArea = SearchValues.Create("小社园校库院厂片发景矿港林牧营辖住宅生别新");
    private static readonly SearchValues<char> BeforeCommonMarket = SearchValues.Create("超集夜菜门都城股");

    /// <summary>The letters of the unknown name that starts here, length 0 when none does.</summary>
    public static int LengthAt(AddressText text, int at)
    {
        var reach = Math.Min(LongestName, text.Length - at);
        for (var i = 0; i < reach; i++)
        {
            var letter = text.Letters[at + i];
            if (Ends.Contains(letter) || (i > 0 && text.Breaks[at + i]))
            {
                return 0;
            }

            if (i >= ShortestStem && Kinds.Contains(letter))
            {
                var before = text.Letters[at + i - 1];
                var isCommon = (letter == '区' && BeforeCommonArea.Contains(before)) || (letter == '市' && BeforeCommonMarket.Contains(before));
                return isCommon || Continues(text, at + i + 1) ? 0 : i + 1;
            }
        }

        return 0;
    }

    // 市 and 区 within a word: 洪水区域, 江市场.
    private static bool Continues(AddressText text, int at) => at < text.Length && text.Letters[at] is '场' or '域' or '间' or '别';
}
