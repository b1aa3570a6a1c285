using System.Text.Json;
using Anxin.App.Cases;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Places;

namespace Anxin.App.Tests.Cases;

public sealed class PlacesApiTests
{
    [Fact]
    public async Task What_is_typed_is_completed()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);

        var offered = await Read(app, "/api/places?q=武汉洪&limit=3");

        var first = offered.GetProperty("items")[0];
        Assert.Equal(("420111", "County"), (first.GetProperty("code").GetString(), first.GetProperty("level").GetString()));
        Assert.InRange(offered.GetProperty("items").GetArrayLength(), 1, 3);
        Assert.Equal(0, (await Read(app, "/api/places")).GetProperty("items").GetArrayLength());
    }

    [Theory]
    [InlineData("武汉市洪山区", "420111")]
    [InlineData("东莞市", "441900")]
    [InlineData("东莞市虎门镇", "441900")]
    [InlineData("湖北省", null)]
    [InlineData("武汉市", null)]
    public async Task A_suggestion_says_which_county_it_is_or_lies_in(string typed, string? county)
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);

        var offered = await Read(app, $"/api/places?q={typed}&limit=1");

        Assert.Equal(county, offered.GetProperty("items")[0].GetProperty("county").GetString());
    }

    [Fact]
    public async Task A_point_is_given_for_the_county_and_not_for_the_house()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);

        var read = await Read(app, "/api/places/resolve?text=武汉市洪山区珞喻路1037号");

        var point = read.GetProperty("point");
        Assert.Equal("County", point.GetProperty("precision").GetString());
        Assert.InRange(point.GetProperty("lon").GetDouble(), 114, 115);
        Assert.Equal(JsonValueKind.Null, read.GetProperty("problem").ValueKind);
    }

    [Fact]
    public async Task What_was_not_understood_and_what_to_ask_are_named()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);

        var unknown = await Read(app, "/api/places/resolve?text=武汉市洪水区珞喻路");
        var open = await Read(app, "/api/places/resolve?text=鼓楼区和平路");

        Assert.Equal(
            ("division_unknown", "洪水区"), (unknown.GetProperty("problem").GetString(), unknown.GetProperty("notUnderstood").GetString()));
        Assert.Equal(("ambiguous", "Province"), (open.GetProperty("status").GetString(), open.GetProperty("askFor").GetString()));
        Assert.Equal(4, open.GetProperty("alternatives").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, open.GetProperty("point").ValueKind);
    }

    [Fact]
    public void A_township_of_a_city_without_counties_belongs_to_the_city()
    {
        var towns = new[] { "441900121", "442000118", "460400100" }.Select(code => PlaceReading.Read("", code)).ToList();
        var jiayuguan = Gazetteer.Default.Find("620201100")!;

        Assert.Equal([441900, 442000, 460400], towns.Select(town => town.County));
        Assert.Equal(620200, PlaceReading.Read("", jiayuguan.Code).County);
    }

    private static async Task<JsonElement> Read(TestApp app, string path)
    {
        using var answer = await app.Http.Get(path);
        return await answer.Body();
    }
}
