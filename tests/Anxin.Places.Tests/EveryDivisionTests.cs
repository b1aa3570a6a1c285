namespace Anxin.Places.Tests;

public sealed class EveryDivisionTests
{
    private static readonly Gazetteer Places = Gazetteer.Default;

    [Fact]
    public void Every_county_is_read_from_its_full_path()
    {
        Assert.All(Places.Counties, county => Answers.Current(string.Concat(county.Path) + "团结路8号", county.Code, "团结路8号"));
    }

    [Fact]
    public void Every_county_is_read_from_its_city_and_name_whatever_street_follows()
    {
        string[] streets = ["成都路2号", "哈尔滨银行旁", "长沙街6号院", "福田区政府对面", "西安北路1号"];
        var next = 0;
        Assert.All(
            Places.Counties,
            county => Answers.Current(county.Parent!.Name + county.Name + streets[next++ % streets.Length], county.Code));
    }

    [Fact]
    public void Every_county_name_borne_once_is_read_alone()
    {
        var once = Places.Counties.GroupBy(county => county.Name)
            .Where(group => group.Count() == 1).Select(group => group.Single()).ToList();

        Assert.True(once.Count > 2700);
        Assert.All(once, county => Assert.Equal(county.Code, Answers.To(county.Name + "团结路8号").Code));
    }

    [Fact]
    public void Every_county_name_borne_more_than_once_is_ambiguous_alone()
    {
        var often = Places.Counties.GroupBy(county => county.Name).Where(group => group.Count() > 1);

        Assert.All(often, group => Assert.Equal(ResolutionStatus.Ambiguous, Answers.To(group.Key + "团结路8号").Status));
    }

    [Fact]
    public void Every_code_leads_back_to_itself()
    {
        Assert.All(Places.Counties, county => Assert.Same(county, Places.Find(county.Code)));
    }
}
