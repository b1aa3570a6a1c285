namespace Anxin.Places.Tests;

public sealed class ResolverTests
{
    [Theory]
    [InlineData("湖北省武汉市洪山区珞喻路1037号", "420111", "珞喻路1037号")]
    [InlineData("云南省昆明市官渡区关上街道民航路3号", "530111001", "民航路3号")]
    [InlineData("上海市长宁区仙霞路12弄", "310105", "仙霞路12弄")]
    [InlineData("陕西省西安市", "610100", "")]
    [InlineData("青海省", "630000", "")]
    public void A_complete_address_is_read_to_its_deepest_division(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }

    [Theory]
    [InlineData("武汉洪山珞喻路1037号", "420111", "珞喻路1037号")]
    [InlineData("湖北武汉洪山区珞喻路", "420111", "珞喻路")]
    [InlineData("嘉兴桐乡振兴东路", "330483", "振兴东路")]
    [InlineData("呼伦贝尔陈巴尔虎 呼和诺尔路", "150725", "呼和诺尔路")]
    public void Suffixes_may_be_missing(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }

    [Theory]
    [InlineData("洪山区珞喻路1037号", "420111")]
    [InlineData("浙江省桐乡市振兴东路", "330483")]
    [InlineData("桐乡振兴东路", "330483")]
    public void Upper_levels_may_be_missing(string text, string code)
    {
        Assert.Equal(code, Answers.To(text).Code);
    }

    [Theory]
    [InlineData("海南共和县恰卜恰镇", "632521100")]
    [InlineData("海南省三亚市天涯区", "460204")]
    [InlineData("海北门源县浩门镇", "632221100")]
    public void A_prefecture_may_bear_the_name_of_a_province(string text, string code)
    {
        Answers.Current(text, code);
    }

    [Theory]
    [InlineData("红河元阳县", "532528")]
    [InlineData("红河县迤萨镇", "532529101")]
    [InlineData("大理宾川县", "532924")]
    [InlineData("大理市下关街道", "532901003")]
    [InlineData("文山丘北县", "532626")]
    [InlineData("楚雄元谋县", "532328")]
    [InlineData("玉树称多县", "632723")]
    [InlineData("恩施州建始县", "422822")]
    [InlineData("恩施市屯堡乡", "422801205")]
    public void A_prefecture_may_share_its_name_with_one_of_its_counties(string text, string code)
    {
        Answers.Current(text, code);
    }

    [Theory]
    [InlineData("大连市中山区人民路9号", "210202", "人民路9号")]
    [InlineData("抚顺市抚顺县石文镇", "210421101", "")]
    [InlineData("抚顺抚顺石文镇", "210421101", "")]
    [InlineData("汕尾市城区凤山街道", "441502003", "")]
    [InlineData("汕尾城区香洲街道", "441502002", "")]
    [InlineData("内江市市中区玉溪路5号", "511002", "玉溪路5号")]
    [InlineData("内江市中玉溪路5号", "511002", "玉溪路5号")]
    [InlineData("内江市中山街5号", "511000", "中山街5号")]
    public void Names_that_contain_names_are_read_whole(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }

    [Theory]
    [InlineData("湖北省省直辖县级行政区划仙桃市沔阳大道", "429004", "沔阳大道")]
    [InlineData("直辖县天门市钟惺大道", "429006", "钟惺大道")]
    [InlineData("天津市市辖区河西区友谊路", "120103", "友谊路")]
    [InlineData("中国陕西省西咸新区咸阳市秦都区", "610402", "")]
    [InlineData("重庆市重庆市北碚区", "500109", "")]
    public void Words_that_are_no_divisions_are_stepped_over(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }

    [Theory]
    [InlineData("重庆市酉阳县", "500242")]
    [InlineData("湖南省江永县潇浦镇", "431125100")]
    [InlineData("甘肃东乡县锁南镇", "622926100")]
    [InlineData("广西融水县", "450225")]
    [InlineData("内蒙古鄂温克旗巴彦托海镇", "150724100")]
    [InlineData("内蒙莫旗尼尔基镇", "150722100")]
    [InlineData("锡盟东乌旗", "152525")]
    [InlineData("巴州库尔勒市", "652801")]
    [InlineData("新疆伊犁州伊宁县", "654021")]
    public void Self_governing_names_are_written_short(string text, string code)
    {
        Answers.Current(text, code);
    }

    [Theory]
    [InlineData("琼海市潭门", "469002107", "")]
    [InlineData("琼海市大路", "469002110", "")]
    [InlineData("东莞寮步", "441900111", "")]
    [InlineData("东莞寮步教育路3号", "441900111", "教育路3号")]
    [InlineData("东莞虎门大道3号", "441900", "虎门大道3号")]
    [InlineData("东莞长安东路3号", "441900", "长安东路3号")]
    [InlineData("仙桃市沔城回族", "429004112", "")]
    [InlineData("白城市洮北区城南街道", "220802006", "")]
    [InlineData("东莞市寮步镇香市路", "441900111", "香市路")]
    [InlineData("琼海市潭门草塘村3号", "469002107", "草塘村3号")]
    [InlineData("番禺区市桥街办光明路", "440113007", "光明路")]
    [InlineData("番禺区市桥街道办事处光明路", "440113007", "光明路")]
    [InlineData("东莞市石排", "441900104", "")]
    [InlineData("万宁市山根", "469006108", "")]
    [InlineData("杭州市萧山区瓜沥镇", "330109113", "")]
    [InlineData("杭州市瓜沥镇航坞路", "330109113", "航坞路")]
    public void A_township_is_the_deepest_level(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }

    [Theory]
    [InlineData("长沙市开福区东风路5号", "430105")]
    [InlineData("长沙市开福区东风路", "430105")]
    public void A_street_is_no_township(string text, string code)
    {
        Assert.Equal(code, Answers.To(text).Code);
    }

    [Theory]
    [InlineData("湖北省武汉市洪山区北京路100号", "420111", "北京路100号")]
    [InlineData("湖北省武汉市洪山区长沙银行对面", "420111", "长沙银行对面")]
    [InlineData("湖北省武汉市洪山区南山区政府旧址", "420111", "南山区政府旧址")]
    [InlineData("武汉市广州大道3号", "420100", "广州大道3号")]
    public void A_street_named_after_another_place_misleads_nobody(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }

    [Theory]
    [InlineData("上海路18号")]
    [InlineData("成都小吃店")]
    [InlineData("重庆火锅店二楼")]
    [InlineData("新华书店三楼")]
    [InlineData("青岛啤酒厂")]
    [InlineData("市中心")]
    [InlineData("幸福花园3栋")]
    [InlineData("please call me")]
    [InlineData("！！！")]
    public void A_text_without_a_place_is_unresolved_and_says_so(string text)
    {
        var answer = Answers.To(text);

        Assert.Equal((ResolutionStatus.Unresolved, "no_division_named"), (answer.Status, answer.Problem));
        Assert.Null(answer.Code);
        Assert.Empty(answer.Path);
    }

    [Theory]
    [InlineData("湖北省武漢市洪山區珞喻路１０３７號", "420111", "珞喻路１０３７號")]
    [InlineData("臺灣省", "710000", "")]
    [InlineData("　湖北省，武汉市／洪山区　珞喻路", "420111", "珞喻路")]
    [InlineData("湖 北 省 武 汉 市 洪 山 区", "420111", "")]
    [InlineData("陕 西 省 渭 南 市 临 渭 区 人 民 路 8 号", "610502", "人 民 路 8 号")]
    [InlineData("湖北省-武汉市-洪山区-珞喻路-1037号", "420111", "珞喻路-1037号")]
    public void Traditional_letters_wide_digits_and_stray_signs_are_read(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }

    [Theory]
    [InlineData("粤深圳市福田区", "440304")]
    [InlineData("鄂武汉洪山区", "420111")]
    public void A_province_may_be_one_letter_before_its_city(string text, string code)
    {
        Answers.Current(text, code);
    }

    [Theory]
    [InlineData("珞喻路1037号 湖北省武汉市洪山区", "420111", "珞喻路1037号")]
    [InlineData("请送到湖北省武汉市洪山区珞喻路", "420111", "请送到 珞喻路")]
    public void A_place_may_stand_behind_other_words(string text, string code, string rest)
    {
        Answers.Current(text, code, rest);
    }
}
