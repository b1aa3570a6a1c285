namespace Anxin.Places.Tests;

public sealed class AmbiguityTests
{
    [Fact]
    public void A_county_name_of_several_provinces_is_asked_back()
    {
        var answer = Answers.To("鼓楼区和平路2号");

        Assert.Equal((ResolutionStatus.Ambiguous, null), (answer.Status, answer.Code));
        Assert.Equal(["320106", "320302", "350102", "410204"], answer.Alternatives.Select(division => division.Code).Order());
        Assert.Equal(DivisionLevel.Province, answer.AskFor);
        Assert.Equal("和平路2号", answer.Rest);
    }

    [Fact]
    public void A_county_name_twice_in_one_province_asks_for_the_city()
    {
        var answer = Answers.To("河北省桥西区友谊大街");

        Assert.Equal((ResolutionStatus.Ambiguous, DivisionLevel.Prefecture), (answer.Status, answer.AskFor));
        Assert.Equal(2, answer.Alternatives.Count);
    }

    [Fact]
    public void City_and_county_of_one_name_ask_for_the_county()
    {
        var answer = Answers.To("甘肃省临夏临夏红园路");

        Assert.Equal((ResolutionStatus.Ambiguous, DivisionLevel.County), (answer.Status, answer.AskFor));
    }

    [Fact]
    public void A_township_settles_what_the_county_leaves_open()
    {
        Assert.Equal("320106003", Answers.To("鼓楼区湖南路街道马台街").Code);
    }

    [Fact]
    public void A_bare_name_means_the_upper_level_and_names_the_others()
    {
        var answer = Answers.To("朝阳");

        Assert.Equal(("211300", ResolutionStatus.Current), (answer.Code, answer.Status));
        Assert.Contains(answer.Alternatives, division => division.Code == "110105");
        Assert.InRange(answer.Confidence, 0, 0.5);
    }

    [Fact]
    public void A_county_that_belongs_to_another_city_is_offered_and_lowers_confidence()
    {
        var answer = Answers.To("武汉市余杭区文一西路");

        Assert.Equal("420100", answer.Code);
        Assert.Equal(["330110"], answer.Alternatives.Select(division => division.Code));
        Assert.Equal(("county_elsewhere", "余杭区"), (answer.Problem, answer.NotUnderstood));
        Assert.InRange(answer.Confidence, 0, 0.8);
    }

    [Theory]
    [InlineData("湖北省武汉市洪水区珞喻路", "420100", "division_unknown", "洪水区")]
    [InlineData("湖北省 洪水县 珞喻路", "420000", "division_unknown", "洪水县")]
    [InlineData("大湖市洪水区珞喻路", null, "division_unknown", "大湖市")]
    [InlineData("雄安新区安澜街", null, "zone_no_division", "雄安新区")]
    [InlineData("成都市天府新区兴隆街", "510100", "zone_no_division", "天府新区")]
    [InlineData("武汉市阳光小区3栋", "420100", null, null)]
    [InlineData("武汉市建材市场3栋", "420100", null, null)]
    [InlineData("武汉市人民路5号", "420100", null, null)]
    [InlineData("武汉市高新区科技路", "420100", null, null)]
    [InlineData("内江市中心小学", "511000", null, null)]
    public void What_was_not_understood_is_named(string text, string? code, string? problem, string? words)
    {
        var answer = Answers.To(text);

        Assert.Equal((code, problem, words), (answer.Code, answer.Problem, answer.NotUnderstood));
    }

    [Fact]
    public void A_town_settles_which_namesake_is_meant()
    {
        var answer = Answers.To("中山小榄镇");

        Assert.Equal("442000118", answer.Code);
        Assert.Empty(answer.Alternatives);
    }

    [Fact]
    public void A_township_name_borne_often_is_ambiguous()
    {
        var answer = Answers.To("城关镇东大街");

        Assert.Equal(ResolutionStatus.Ambiguous, answer.Status);
        Assert.InRange(answer.Alternatives.Count, 2, 10);
    }
}
