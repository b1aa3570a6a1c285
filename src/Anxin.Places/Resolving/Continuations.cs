using System.Buffers;

namespace Anxin.Places.Resolving;

/// <summary>Words that make a street, a house or a firm of the place name in front of them: 北京路, 重庆火锅店, 中山大道.</summary>
internal static class Continuations
{
    // One letter is enough.
    private static readonly SearchValues<char> Letters = SearchValues.Create("路街道巷弄里镇乡村庄站桥湖河江湾港岛场园院楼厦店馆寺塔庙宫门岭坡屯寨堡沟号栋幢心");

    private static readonly string[] Words =
    [
        "大道", "大街", "大桥", "大厦", "大酒店", "大学", "大药房", "大剧院", "大饭店", "小区", "小学",
        "小吃", "小镇", "书店", "书城", "啤酒", "中学", "中路", "中街", "中心", "中医", "东路", "西路", "南路", "北路",
        "东街", "西街", "南街", "北街", "东里", "西里", "南里", "北里", "新村", "新城", "新区",
        "新苑", "花园", "花苑", "花城", "社区", "公园", "公寓", "公司", "公馆", "广场", "国际", "机场",
        "火车", "火锅", "银行", "宾馆", "酒店", "酒楼", "医院", "学校", "商场", "商城", "商会", "市场", "超市", "集团", "饭店", "菜馆", "拉面", "烤鸭", "面馆", "石化", "电视", "日报",
        "名城", "名都", "名苑", "豪庭", "佳苑", "家园", "家属", "雅苑", "嘉园", "山庄", "工业",
        "科技", "农场", "林场", "古城", "古镇", "会馆", "体育", "人家", "村委", "一路", "二路", "三路",
        "四路", "五路", "一街", "二街", "三街", "环路", "支路", "胡同", "高架", "高速", "立交", "别墅", "壹号", "一号院",
    ];

    private static readonly Dictionary<char, string[]> ByFirst =
        Words.GroupBy(word => word[0]).ToDictionary(group => group.Key, group => group.ToArray());

    public static bool StartsAt(AddressText text, int at)
    {
        if (at >= text.Length || text.Breaks[at])
        {
            return false;
        }

        if (Letters.Contains(text.Letters[at]))
        {
            return true;
        }

        if (ByFirst.TryGetValue(text.Letters[at], out var words))
        {
            foreach (var word in words)
            {
                if (text.Has(word, at))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
