namespace Anxin.App.Demo.Stories;

/// <summary>What people write about a broken thing, and what the technician notes afterwards.</summary>
internal static class Faults
{
    public sealed record Words(string[] Zh, string En, string[] Done);

    public const string Advertising = "专业代开发票、办证，费率低，当天出票，需要的老板加微信详聊，量大从优。";

    public const string FalseAlarm = "去年贷款装修的新房，厨房这台一直没怎么用，现在打不着火，旋钮按下去没有声音，麻烦来看看。";

    private static readonly Dictionary<string, Words> ByCategory = new()
    {
        ["gas-stove"] = new(
            ["左边灶头打不着火，要用打火机才能点着。", "点火以后一松手就灭，换过电池也没用。", "玻璃面板裂了一道长缝，不敢再用了。", "火苗发红，锅底一层黑，味道很呛。"],
            "The left burner only clicks and will not light. The right one burns with a yellow flame.",
            ["更换点火针和热电偶，检漏合格，试火正常。", "清理喷嘴，调整风门，火焰恢复蓝色，检漏合格。"]),
        ["water-heater"] = new(
            ["洗澡洗到一半就没热水，屏幕显示 E3。", "打开热水龙头不点火，风机转一下就停。", "机器下面的接口一直滴水，地上放了盆。", "水温忽冷忽热，调到 42 度也不稳定。"],
            "The display shows E3 and the water turns cold after a minute.",
            ["清洗进水滤网，更换水流传感器，试机三次正常。", "更换出水接头密封圈，通水十分钟无渗漏。"]),
        ["air-conditioner"] = new(
            ["室内机往下滴水，墙纸都泡起来了。", "开制热一个小时还是吹凉风。", "外机声音特别大，邻居来敲门了。", "遥控器没问题，但是按了开机没反应。"],
            "The indoor unit drips on the sofa as soon as it cools.",
            ["疏通冷凝水管并重新做坡度，排水试验正常。", "检漏补焊，抽真空后加注制冷剂，出风温度正常。"]),
        ["refrigerator"] = new(
            ["冷藏室不冷，牛奶放一天就酸了。", "冷冻室结了很厚的霜，抽屉拉不开。", "底下总有一摊水，擦了又有。", "压缩机一直响不停机，侧面烫手。"],
            "The fridge compartment is warm although the freezer works.",
            ["化霜后更换化霜传感器，两小时后降温正常。", "疏通排水孔，更换门封条，温度正常。"]),
        ["washing-machine"] = new(
            ["脱水的时候整台机器跳着走，声音像打鼓。", "洗完门打不开，衣服还在里面。", "洗到一半停住，一直显示不排水。", "前面的门圈漏水，阳台地上全是泡沫。"],
            "It stops before spinning and leaks foam from the door.",
            ["更换减震器两只，重新调平，脱水平稳。", "清理排水泵异物，更换门封圈，试洗一遍无渗漏。"]),
        ["television"] = new(
            ["屏幕左边有一条竖着的彩线。", "有声音没有图像，用手电照能看到影子。", "开机停在标志那里，过一会儿又重启。"],
            "Sound is fine but the picture has coloured stripes down the left side.",
            ["更换背光灯条，老化测试一小时正常。", "重新压接排线，画面恢复正常。"]),
        ["range-hood"] = new(
            ["开最大档也吸不走油烟，满屋子都是味道。", "一开就嗡嗡响，风轮好像卡住了。", "油杯满了往灶台上滴油，拆不下来。"],
            "It hums loudly and no longer draws any smoke.",
            ["拆洗风轮和止逆阀，风量恢复。", "更换电机电容，噪声正常。"]),
        ["lock-safe"] = new(
            ["指纹识别不了，密码也提示错误，人在门外。", "钥匙断在锁芯里了。", "锁舌弹不出来，门关不上，家里有老人。"],
            "The keypad is dead and we are locked out of the study.",
            ["核对住户身份后开锁，更换锁芯，交付钥匙五把。", "更换电池仓触点，重新录入指纹，试开二十次正常。"]),
        ["computer-phone"] = new(
            ["手机摔了一下，屏幕裂得像蜘蛛网，触摸还行。", "笔记本风扇狂转，用十分钟就自动关机。", "开机黑屏，只有键盘灯亮。"],
            "The phone fell and the screen is cracked all over.",
            ["更换屏幕总成，触摸和感光测试正常。", "清灰换导热硅脂，满载半小时温度正常。"]),
        ["furniture"] = new(
            ["衣柜推拉门掉下来了，轨道变形。", "餐椅一条腿松了，坐上去会晃。", "床板断了两根，一翻身就响。"],
            "One leg of the dining chair is loose and it wobbles.",
            ["更换滑轮和下轨，推拉顺畅。", "重新打胶加固，承重测试合格。"]),
        ["plumbing"] = new(
            ["厨房水槽下面的弯管漏水，柜子都湿了。", "马桶一直流水，水表转个不停。", "洗手池下水很慢，要等好几分钟。", "阳台水管接头喷水，总阀已经关了。"],
            "The pipe under the sink is leaking and the cabinet is soaked.",
            ["更换下水弯管和密封圈，试水十分钟无渗漏。", "更换进水阀，水位调整正常。"]),
        ["lighting-electric"] = new(
            ["客厅吊灯一闪一闪，还有滋滋的声音。", "插座有焦糊味，面板发黄了。", "一开浴霸就跳闸。"],
            "The ceiling lamp flickers and the socket next to it smells burnt.",
            ["更换老化插座并重新压线，绝缘测试合格。", "更换驱动电源，照明正常。"]),
        ["other"] = new(
            ["落地扇不摇头了，开到三档有焦味。", "电动晾衣架停在一半，上不去下不来。"],
            "The standing fan smells burnt on the third speed.",
            ["更换摇头电机，运行正常。", "更换钢丝绳和限位开关，升降正常。"]),
    };

    public static IReadOnlyList<string> DeclineOffer { get; } = ["今天的活已经排满了。", "路上修车，过不去。", "缺这个型号的配件，要等两天。", "家里有事，请另派一位。"];

    public static IReadOnlyList<string> GiveBack { get; } = ["电动车半路坏了，赶不过去。", "上一家的活没干完，怕耽误客户。"];

    public static IReadOnlyList<string> Withdraw { get; } = ["自己弄好了，谢谢。", "物业已经来修了。", "临时出差，回来再约。", "决定换新的了。"];

    public static IReadOnlyList<(int Stars, string? Comment)> Ratings { get; } =
    [
        (5, "师傅准时，活干得干净，还把地擦了。"), (5, "讲解得很清楚，价格事先说好。"), (5, null), (5, "老人家一个人在家，师傅很有耐心。"), (4, "修好了，就是等了半天。"),
        (4, null), (5, "第二天又打电话来问好不好用。"), (3, "修好了，鞋套没带。"), (4, "技术好，话不多。"), (5, "Quick and friendly, works again."), (2, "约的上午，中午才到。"),
    ];

    public static Words Of(string category) => ByCategory[category];
}
