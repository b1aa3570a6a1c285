using Anxin.App.Parties;

namespace Anxin.App.Demo.People;

/// <summary>A dozen invented brands of eight invented merchants. Any likeness to a real brand is chance.</summary>
internal static class BrandBook
{
    public sealed record Entry(int Number, int Merchant, string Zh, string En, bool AuthorisedOnly, params string[] Categories)
    {
        public Guid Id => DemoIds.Of("brand", Number);

        public Guid MerchantId => DemoIds.Of("merchant", Merchant);
    }

    public static IReadOnlyList<string> MerchantNames { get; } =
        ["晨炉厨电（演示）", "霁川热能（演示）", "岚屿电器（演示）", "浣月洗护（演示）", "砚屏数码（演示）", "衡钥安防（演示）", "榫禾家居（演示）", "烛野照明（演示）"];

    public static IReadOnlyList<Entry> All { get; } =
    [
        new(1, 0, "晨炉", "Chenlu", true, "gas-stove", "range-hood"),
        new(2, 0, "灶语", "Zaoyu", false, "gas-stove", "range-hood"),
        new(3, 1, "霁川", "Jichuan", true, "water-heater"),
        new(4, 1, "暖渠", "Nuanqu", false, "water-heater", "plumbing"),
        new(5, 2, "岚屿", "Lanyu", false, "air-conditioner", "refrigerator"),
        new(6, 2, "朔凌", "Shuoling", true, "refrigerator", "air-conditioner"),
        new(7, 3, "浣月", "Huanyue", false, "washing-machine"),
        new(8, 4, "砚屏", "Yanping", false, "television", "computer-phone"),
        new(9, 5, "衡钥", "Hengyue", true, "lock-safe"),
        new(10, 6, "榫禾", "Sunhe", false, "furniture"),
        new(11, 6, "漪管", "Yiguan", false, "plumbing"),
        new(12, 7, "烛野", "Zhuye", false, "lighting-electric", "other"),
    ];

    public static IEnumerable<Entry> For(string category) => All.Where(b => b.Categories.Contains(category));

    public static IEnumerable<object> Rows() =>
    [
        .. MerchantNames.Select((name, i) => new Merchant(DemoIds.Of("merchant", i), name)),
        .. All.Select(b => new Brand(b.Id, b.MerchantId, b.Zh, b.En, b.AuthorisedOnly)),
    ];
}
