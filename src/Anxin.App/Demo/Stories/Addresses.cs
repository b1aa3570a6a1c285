using System.Globalization;
using Anxin.Places;

namespace Anxin.App.Demo.Stories;

/// <summary>Invented addresses in real counties, and the kinds that leave a question open.</summary>
internal static class Addresses
{
    private static readonly string[] Streets = ["桂香路", "听雨街", "安宁巷", "望云路", "青石街", "杏林路", "春晓路", "晚枫街", "知行路", "溪畔路", "长亭街", "新禾路"];
    private static readonly string[] Estates = ["云和苑", "锦禾小区", "南山里", "水岸花园", "百合家园", "翠屏小区", "朝露公寓", "梧桐院"];

    /// <summary>County names that more than one prefecture has, a city without its district, and no place at all.</summary>
    private static readonly string[] Questions = [
        "朝阳区{0}", "鼓楼区{0}", "城关区{0}", "西湖区{0}", "武汉市{0}", "和平区{0}", "四川省成都市{0}", "老地方，{0}", "新华区{0}", "济南市{0}"];

    public static string In(int county, Random random) => string.Concat(Gazetteer.Default.Find(county)!.Path) + Door(random);

    public static string InCityOf(int county, Random random) => string.Concat(Gazetteer.Default.Find(county)!.Parent!.Path) + Door(random);

    public static string Unclear(int number, Random random) =>
        string.Format(CultureInfo.InvariantCulture, Questions[number % Questions.Length], Door(random));

    public static string Abroad(Random random) => $"Unit {random.Next(2, 30)}, Harbour View, Victoria Street, Melbourne";

    private static string Door(Random random) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Streets[random.Next(Streets.Length)]}{random.Next(1, 260)}号{Estates[random.Next(Estates.Length)]}{random.Next(1, 19)}栋{random.Next(1, 4)}单元{random.Next(1, 26)}0{random.Next(1, 5)}室");
}
