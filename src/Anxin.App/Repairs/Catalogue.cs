namespace Anxin.App.Repairs;

/// <summary>What can be reported. "other" takes everything else: no problem is turned away for its kind.</summary>
public static class Catalogue
{
    public static IReadOnlyList<Category> Categories { get; } =
    [
        new("gas-stove", "燃气灶 / 集成灶", "Gas stove", "gas", 90),
        new("water-heater", "热水器", "Water heater", "gas", 90),
        new("air-conditioner", "空调", "Air conditioner", "refrigeration", 120),
        new("refrigerator", "冰箱", "Refrigerator", "refrigeration", 90),
        new("washing-machine", "洗衣机", "Washing machine", null, 90),
        new("television", "电视", "Television", null, 60),
        new("range-hood", "油烟机", "Range hood", null, 60),
        new("lock-safe", "门锁 / 保险柜", "Lock or safe", "lock", 60),
        new("computer-phone", "电脑 / 手机", "Computer or phone", null, 60),
        new("furniture", "家具", "Furniture", null, 90),
        new("plumbing", "水管 / 卫浴", "Plumbing", null, 60),
        new("lighting-electric", "电路 / 灯具", "Wiring and lights", "electric", 60),
        new("other", "其他", "Something else", null, 60),
    ];

    private static readonly Dictionary<string, Category> ByCode = Categories.ToDictionary(c => c.Code);

    public static Category? Find(string code) => ByCode.GetValueOrDefault(code);
}
