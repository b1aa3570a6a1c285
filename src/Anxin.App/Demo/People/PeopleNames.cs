using System.Globalization;

namespace Anxin.App.Demo.People;

/// <summary>
/// Invented people: names put together by chance, and phones in 154, a range of Chinese mobile numbers that no operator has been given.
/// </summary>
internal static class PeopleNames
{
    private const string Surnames = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕";
    private const string First = "晓文建志海春秋思雨子嘉俊立明国永新佳欣宏德安景若云天舒启承";
    private const string Second = "华明军平燕玲芳敏静磊洋勇艳娜涛超霞刚辉琳宁波婷雪峰凯宇轩彤瑶";
    private static readonly string[] EnglishNames = [
        "Nora Whitfield", "Idris Calloway", "Petra Lindqvist", "Tomas Okafor", "Maren Castellane", "Jules Abernathy"];

    public static string Chinese(Random random)
    {
        var name = Surnames[random.Next(Surnames.Length)].ToString();
        return random.Next(4) == 0
            ? name + Second[random.Next(Second.Length)]
            : name + First[random.Next(First.Length)] + Second[random.Next(Second.Length)];
    }

    public static string English(Random random) => EnglishNames[random.Next(EnglishNames.Length)];

    /// <summary>Consumers have 1540…, technicians 1549….</summary>
    public static string Phone(bool technician, int number) =>
        (technician ? "1549" : "1540") + (1_000_000 + (number * 7_919 % 8_999_993)).ToString(CultureInfo.InvariantCulture);

    public static Vault.Phone Read(string phone) =>
        Vault.Phone.TryParse(phone, out var read) ? read : throw new InvalidOperationException("A phone of the demo cannot be read.");
}
