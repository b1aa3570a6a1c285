namespace Anxin.Places.Tests;

public sealed class FormerNamesTests
{
    [Fact]
    public void Former_divisions_of_one_name_in_several_cities_are_asked_back()
    {
        var answer = Answers.To("辽宁省郊区团结路8号");

        Assert.Equal((ResolutionStatus.Ambiguous, DivisionLevel.Prefecture), (answer.Status, answer.AskFor));
        Assert.Contains(answer.Alternatives, division => division.Code == "210311");
        Assert.Equal("210311", Answers.To("鞍山市郊区团结路8号").Code);
    }

    [Theory]
    [InlineData("上海市卢湾区淮海中路", "310101", "310103", 2011)]
    [InlineData("上海市闸北区", "310106", "310108", 2015)]
    [InlineData("北京宣武区", "110102", "110104", 2010)]
    [InlineData("天津市大港区", "120116", "120109", 2009)]
    public void A_merged_district_leads_to_its_successor(string text, string code, string literal, int year)
    {
        var answer = Answers.To(text);

        Assert.Equal((code, ResolutionStatus.Abolished, literal, year), (answer.Code, answer.Status, answer.LiteralCode, answer.EndedIn));
    }

    [Theory]
    [InlineData("四平市公主岭市", "220184", "220381", "公主岭市")]
    [InlineData("北京市顺义县", "110113", "110222", "顺义县")]
    [InlineData("湖北省襄樊市樊城区", "420606", "420600", "襄樊市")]
    [InlineData("四川省重庆市", "500000", "510200", "重庆市")]
    public void A_division_that_goes_on_otherwise_is_called_renamed(string text, string code, string literal, string former)
    {
        var answer = Answers.To(text);

        Assert.Equal((code, ResolutionStatus.Renamed), (answer.Code, answer.Status));
        Assert.Equal((literal, former), (answer.LiteralCode, answer.SuccessorOf));
    }

    [Theory]
    [InlineData("中山市民众镇浪网大道", "442000007", "442000102")]
    [InlineData("中山市东升镇坦背路", "442000118", "442000104")]
    public void A_converted_or_merged_town_leads_to_todays(string text, string code, string literal)
    {
        var answer = Answers.To(text);

        Assert.Equal((code, ResolutionStatus.Renamed, literal), (answer.Code, answer.Status, answer.LiteralCode));
    }

    [Fact]
    public void A_divided_county_prefers_its_namesake_and_names_the_others()
    {
        var answer = Answers.To("河北省秦皇岛市抚宁县迎宾路");

        Assert.Equal(("130306", ResolutionStatus.Abolished), (answer.Code, answer.Status));
        Assert.Equal(["130302", "130304"], answer.Alternatives.Select(division => division.Code));
    }

    [Fact]
    public void A_township_decides_between_the_successors()
    {
        Assert.Equal("130304103", Answers.To("河北省秦皇岛市抚宁县牛头崖镇").Code);
    }

    [Fact]
    public void Of_two_former_divisions_of_one_name_the_later_is_meant()
    {
        var answer = Answers.To("广东省梅州市梅县");

        Assert.Equal(("441403", 2013), (answer.Code, answer.EndedIn));
    }

    [Fact]
    public void A_current_name_wins_over_a_former_one()
    {
        var answer = Answers.To("成都市新都区");

        Assert.Equal((ResolutionStatus.Current, null), (answer.Status, answer.LiteralCode));
    }

    [Theory]
    [InlineData("大兴安岭地区呼中区", "232764")]
    [InlineData("合肥市高新区望江西路", "340176")]
    [InlineData("合肥经济技术开发区繁华大道", "340177")]
    [InlineData("苏州工业园区现代大道", "320576")]
    [InlineData("东莞市东莞生态园", "441900403")]
    public void What_has_only_a_statistical_code_is_outside_the_standard(string text, string code)
    {
        var answer = Answers.To(text);

        Assert.Equal((code, ResolutionStatus.OutsideStandard), (answer.Code, answer.Status));
    }
}
