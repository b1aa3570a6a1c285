namespace Anxin.Places.Tests;

/// <summary>Every county of the country, written in one of the ways people write it.</summary>
public sealed class WrittenForms : TheoryData<string>
{
    private static readonly Dictionary<string, Func<Division, string>> Forms = new()
    {
        ["suffixes dropped"] = county => Upper(county) + Bare(county.Name) + "团结路8号",
        ["province, city and county bare"] = county => Bare(county.Path[0]) + Between(county) + Bare(county.Name) + "团结路8号",
        ["province and county"] = county => county.Path[0] + county.Name + "团结路8号",
        ["short province and county"] = county => Bare(county.Path[0]) + county.Name + "团结路8号",
        ["short city and county"] = county => Upper(county) + county.Name + "团结路8号",
        ["city and bare county"] = county => county.Parent!.Name + Bare(county.Name) + "团结路8号",
        ["contact in front"] = county => $"周小川 13987654321 {string.Join(' ', county.Path)} 团结路8号 收",
        ["contact behind"] = county => string.Concat(county.Path) + "团结路8号 周小川 13987654321",
        ["contact glued in front"] = county => "周小川13987654321" + string.Concat(county.Path) + "团结路8号",
        ["phone glued in front, then person"] = county => "13987654321周小川" + string.Concat(county.Path) + "团结路8号",
        ["contact glued behind"] = county => string.Concat(county.Path) + "团结路8号周小川13987654321",
        ["person glued before 收"] = county => string.Concat(county.Path) + "团结路8号2单元402室周小川收",
        ["a pasted form"] = county => $"收件人：周小川，电话：139-8765-4321，地址：{string.Concat(county.Path)}团结路8号",
        ["traditional"] = county => Traditional.Of(string.Concat(county.Path)) + "團結路8號",
        ["full width"] = county => string.Concat(county.Path) + "团结路８号３栋４０２",
        ["letters apart"] = county => string.Join(' ', (string.Concat(county.Path) + "人民路8号").ToCharArray()),
        ["dashes"] = county => string.Join('-', county.Path) + "-团结路8号",
        ["slashes"] = county => string.Join('/', county.Path) + "/团结路8号",
        ["lines"] = county => string.Join('\n', county.Path) + "\n团结路8号",
        ["brackets"] = county => $"【{string.Concat(county.Path)}】团结路8号",
        ["quotes and commas"] = county => $"\"{string.Join(',', county.Path)}\",团结路8号",
        ["written twice"] = county => string.Concat(county.Path) + string.Concat(county.Path) + "团结路8号",
        ["street first"] = county => "团结路8号，" + string.Concat(county.Path),
        ["behind other words"] = county => "请送到" + string.Concat(county.Path) + "团结路8号",
        ["country in front"] = county => "中国" + string.Concat(county.Path) + "团结路8号",
        ["self-governing shortened"] = county => county.Parent!.Name + Shortened(county.Name) + "团结路8号",
        ["self-governing prefecture shortened"] = county => Shortened(county.Parent!.Name) + county.Name + "团结路8号",
    };

    public WrittenForms()
    {
        AddRange(Forms.Keys.ToArray());
    }

    public static string Write(string form, Division county) => Forms[form](county);

    private static string Upper(Division county) => Bare(county.Parent!.Name);

    private static string Between(Division county) => county.Parent!.Level == DivisionLevel.Province ? "" : Bare(county.Parent.Name);

    /// <summary>As a careful writer drops the kind: never down to one letter.</summary>
    private static string Bare(string name)
    {
        if (name is "内蒙古自治区" or "西藏自治区" or "广西壮族自治区" or "宁夏回族自治区" or "新疆维吾尔自治区")
        {
            return name[..(name[0] == '内' ? 3 : 2)];
        }

        var stem = Shortened(name);
        stem = stem.EndsWith("地区", StringComparison.Ordinal) || stem.EndsWith("林区", StringComparison.Ordinal) ? stem[..^2] : stem[..^1];
        return stem.Length < 2 ? name : stem;
    }

    /// <summary>秀山土家族苗族自治县 as 秀山县, 恩施土家族苗族自治州 as 恩施州; other names as they are.</summary>
    private static string Shortened(string name)
    {
        var at = name.IndexOf("自治", StringComparison.Ordinal);
        return at < 0 ? name : Naming.NameForms.WithoutPeoples(name[..at]) + name[^1];
    }
}
