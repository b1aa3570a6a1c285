namespace Anxin.Places.Tests;

/// <summary>
/// All counties in all forms. Where a form of one county is a form of another too, asking back with the right one among the answers is
/// right; how often that may be is counted, so that a rule that asks too much is seen.
/// </summary>
public sealed class EveryWrittenFormTests
{
    private const int MostAsked = 20;
    private static readonly Gazetteer Places = Gazetteer.Default;

    // Streets, firms and estates named after other places, and words that begin with the name of a district.
    private static readonly string[] Traps =
    [
        "中山路55号", "北京西路100号", "成都大道西侧", "哈尔滨银行宿舍3单元", "西湖小区5栋", "朝阳花园2栋", "武汉大学3舍", "重庆火锅店", "长江路8号", "和平村3组", "青岛啤酒厂",
        "鼓楼西街1号", "万宁路1号", "海南航空宿舍", "河南街5号", "大同路22号", "新华书店旁", "香港城A座", "区政府旧址", "吉林大厦9层", "市中心医院", "东方红小学",
    ];

    [Theory]
    [ClassData(typeof(WrittenForms))]
    public void Every_county_is_read(string form)
    {
        var wrong = new List<string>();
        var asked = 0;
        foreach (var county in Places.Counties)
        {
            var text = WrittenForms.Write(form, county);
            var answer = Answers.To(text);
            var offered = answer.Status == ResolutionStatus.Ambiguous && answer.Alternatives.Any(division => division.Code == county.Code);
            asked += offered ? 1 : 0;
            if (answer.Code != county.Code && !offered)
            {
                wrong.Add($"{text} led to {answer.Code} {string.Concat(answer.Path)}");
            }
        }

        Assert.Empty(wrong);
        Assert.InRange(asked, 0, MostAsked);
    }

    [Theory]
    [InlineData("contact in front")]
    [InlineData("contact behind")]
    [InlineData("contact glued in front")]
    [InlineData("phone glued in front, then person")]
    [InlineData("contact glued behind")]
    [InlineData("a pasted form")]
    public void Person_phone_and_street_are_parted_everywhere(string form)
    {
        Assert.All(Places.Counties, county =>
        {
            var answer = Answers.To(WrittenForms.Write(form, county));

            Assert.Equal(("周小川", "13987654321", "团结路8号"), (answer.Person, answer.Phone, answer.Rest));
        });
    }

    [Fact]
    public void No_street_named_after_another_place_misleads_anywhere()
    {
        Assert.All(Traps, trap => Assert.All(Places.Counties, county =>
            Assert.Equal((county.Code, trap), Told(Answers.To(county.Parent!.Name + county.Name + trap)))));
    }

    [Fact]
    public void The_rest_is_split_everywhere()
    {
        Assert.All(Places.Counties, county =>
        {
            var detail = AddressDetail.Of(Answers.To(string.Concat(county.Path) + "人民路88号阳光小区3栋2单元501室").Rest);

            Assert.Equal(("人民路", "88号", "阳光小区"), (detail.Street, detail.Number, detail.Estate));
            Assert.Equal(("3栋", "2单元", "501室"), (detail.Building, detail.Unit, detail.Room));
        });
    }

    [Fact]
    public void Every_township_is_read_from_its_full_path()
    {
        var wrong = new List<string>();
        for (var town = 0; town < Places.Towns.Count; town++)
        {
            var division = Places.Town(town);
            if (division.InStandard && Answers.To(string.Concat(division.Path) + "中心街5号").Code != division.Code)
            {
                wrong.Add(division.ToString());
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public void Every_town_of_a_city_without_counties_is_read_without_its_kind()
    {
        string[] cities = ["441900", "442000", "460400"];
        var towns = Enumerable.Range(0, Places.Towns.Count).Select(Places.Town)
            .Where(town => town.InStandard && cities.Contains(town.Parent!.Code)).ToList();

        Assert.True(towns.Count > 60);
        Assert.All(towns, town =>
        {
            var stem = town.Name.EndsWith("街道", StringComparison.Ordinal) ? town.Name[..^2] : town.Name[..^1];
            Assert.Equal(town.Code, Answers.To(town.Parent!.Name + stem).Code);
            Assert.Equal(town.Code, Answers.To(town.Parent!.Name[..^1] + stem + "人民路88号").Code);
        });
    }

    [Fact]
    public void Every_county_that_ended_is_brought_to_a_successor()
    {
        var atlas = Places.Atlas;
        for (var record = atlas.CurrentCount; record < atlas.Count; record++)
        {
            var upper = Places.Find(atlas.Codes[record] / 100 * 100);
            if (atlas.LevelOf(record) != DivisionLevel.County || upper is null || atlas.Names[record] == upper.Name)
            {
                continue;
            }

            var answer = Answers.To(upper.Name + atlas.Names[record] + "团结路8号");
            var today = atlas.Today(record).ToArray().Select(index => Places.DivisionAt(index).Code);

            // A namesake of today, or one that ended later, is meant before it.
            var namesake = answer.Name == atlas.Names[record] || answer.SuccessorOf == atlas.Names[record];
            Assert.True(namesake || today.Contains(answer.Code), $"{atlas.Codes[record]} {upper.Name}{atlas.Names[record]} led to {answer.Code}");
        }
    }

    private static (string?, string) Told(Resolution answer) => (answer.Code, answer.Rest);
}
