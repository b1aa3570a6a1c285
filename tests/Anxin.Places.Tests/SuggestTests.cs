namespace Anxin.Places.Tests;

public sealed class SuggestTests
{
    private static readonly Gazetteer Places = Gazetteer.Default;

    [Theory]
    [InlineData("湖", "430000", "420000")]
    [InlineData("朝阳", "211300", "110105")]
    [InlineData("洪山", "420111")]
    [InlineData("武汉洪", "420111")]
    [InlineData("湖北省武汉市洪", "420111")]
    [InlineData("湖北 武汉", "420100")]
    [InlineData("秀山县", "500241")]
    [InlineData("錦州", "210700")]
    [InlineData("虎门", "441900121")]
    [InlineData("东莞虎", "441900121")]
    [InlineData("让胡", "230604")]
    [InlineData("武汉市洪山区珞喻路", "420111")]
    [InlineData("hongshan", "420111")]
    [InlineData("Hong Shan", "420111")]
    [InlineData("xi'an", "610100")]
    [InlineData("jgdqq", "232761")]
    [InlineData("lvchun", "532531")]
    public void What_is_typed_is_offered(string typed, params string[] codes)
    {
        var offered = Places.Suggest(typed, 8).Select(division => division.Code).ToList();

        Assert.All(codes, code => Assert.Contains(code, offered));
    }

    [Fact]
    public void Upper_levels_come_first()
    {
        var offered = Places.Suggest("吉林", 8);

        Assert.Equal(["220000", "220200"], offered.Take(2).Select(division => division.Code));
    }

    [Fact]
    public void A_province_is_followed_by_its_cities()
    {
        var offered = Places.Suggest("安徽", 4);

        Assert.Equal(["340000", "340100", "340200", "340300"], offered.Select(division => division.Code));
    }

    [Fact]
    public void The_middle_of_a_name_is_found_when_nothing_begins_so()
    {
        Assert.Contains(Places.Suggest("胡路", 5), division => division.Code == "230604");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  ，")]
    [InlineData("qqq")]
    [InlineData("一二三四五六七八九十")]
    public void Nothing_is_offered_for_nothing(string? typed)
    {
        Assert.Empty(Places.Suggest(typed, 8));
    }

    [Fact]
    public void No_typing_costs_more_work_than_the_names_there_are()
    {
        var letters = Enumerable.Range('\u4E00', 0x5200).Select(c => ((char)c).ToString());
        var typed = letters.Concat(Places.Counties.SelectMany(county => new[] { county.Name[..2], county.Parent!.Name + county.Name[..1] }));

        // Each division is looked at once for its level and once for its middle, townships until enough are found.
        Assert.All(typed, text =>
        {
            var suggester = new Suggester(Places);
            suggester.Suggest(text, 20);
            Assert.InRange(suggester.Steps, 0, 12_000);
        });
    }

    [Fact]
    public void The_limit_holds_and_nothing_is_offered_twice()
    {
        foreach (var typed in new[] { "东", "新", "城", "中山", "河", "大" })
        {
            var offered = Places.Suggest(typed, 10);

            Assert.InRange(offered.Count, 1, 10);
            Assert.Equal(offered.Count, offered.Distinct().Count());
        }

        Assert.Single(Places.Suggest("东", 0));
        Assert.Empty(Places.Suggest(new string('东', 51), 8));
    }
}
