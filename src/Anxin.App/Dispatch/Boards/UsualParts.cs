namespace Anxin.App.Dispatch.Boards;

/// <summary>What a visit of a kind usually needs, so that nobody drives twice. No stock is kept: it is a list to pack by.</summary>
public static class UsualParts
{
    public sealed record Part(string Zh, string En);

    private static readonly Dictionary<string, Part[]> ByCategory = new()
    {
        ["gas-stove"] = [new("点火针", "Ignition electrode"), new("热电偶", "Thermocouple"), new("脉冲点火器", "Pulse igniter"),
            new("检漏液", "Leak detection fluid")],
        ["water-heater"] = [new("水气联动阀膜片", "Water valve diaphragm"), new("点火针", "Ignition electrode"), new("密封圈", "Gaskets"),
            new("检漏液", "Leak detection fluid")],
        ["air-conditioner"] = [new("启动电容", "Start capacitor"), new("制冷剂与压力表", "Refrigerant and gauges"), new("排水管", "Drain hose")],
        ["refrigerator"] = [new("温控器", "Thermostat"), new("门封条", "Door seal"), new("启动器", "Start relay")],
        ["washing-machine"] = [new("排水泵", "Drain pump"), new("减震器", "Shock absorbers"), new("皮带", "Belt"), new("进水阀", "Inlet valve")],
        ["television"] = [new("电源板", "Power board"), new("背光灯条", "Backlight strips")],
        ["range-hood"] = [new("启动电容", "Start capacitor"), new("开关", "Switch"), new("除油剂", "Degreaser")],
        ["lock-safe"] = [new("锁芯", "Lock cylinder"), new("电池", "Batteries")],
        ["computer-phone"] = [new("散热硅脂", "Thermal paste"), new("电池", "Batteries")],
        ["furniture"] = [new("铰链", "Hinges"), new("滑轨", "Drawer runners"), new("木工胶", "Wood glue")],
        ["plumbing"] = [new("生料带", "Thread tape"), new("角阀", "Angle valve"), new("软管", "Flexible hose"), new("密封圈", "Gaskets")],
        ["lighting-electric"] = [new("空气开关", "Circuit breaker"), new("插座", "Socket"), new("验电笔", "Voltage tester")],
    };

    public static IReadOnlyList<Part> Of(string category) => ByCategory.GetValueOrDefault(category) ?? [];
}
