using System.Globalization;
using Anxin.App.Evidence.Reading;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Tests.Evidence.Reading;

public sealed class OrderTextTests
{
    private static readonly SoldWords Sold = SoldWords.Of("HP-20261124-07", [("手工陶瓷花瓶 大号 FS-40", "VASE-2207"), ("礼盒", null)]);

    [Theory]
    [InlineData("HP-20261124-07")]
    [InlineData("订单号:hp20261124 07")]
    [InlineData("H P 2 0 2 6 1 1 2 4 - 0 7")]
    [InlineData("HP-2O26II24-O7")] // letters taken for digits
    public void The_order_number_is_found_however_it_is_spaced(string line)
    {
        var finding = Of(line);
        Assert.Equal((Outcome.Supports, "text-number"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal("HP-20261124-07", finding.Reason.Parameters["number"]);
        Assert.Single(finding.Regions);
    }

    [Theory]
    [InlineData("HP-20261124-08")]
    [InlineData("HP-20261124")]
    [InlineData("XHP-20261124-07")]
    [InlineData("HP-20261124-071")]
    [InlineData("收件人 张三 13812345678")]
    [InlineData("花瓶 大号")]
    public void What_is_only_like_it_proves_nothing(string line)
    {
        var finding = Of(line);
        Assert.Equal((Outcome.NoConclusion, "text-nothing-of-order"), (finding.Outcome, finding.Reason.Code));
        Assert.Empty(finding.Regions);
        Assert.Empty(finding.Reason.Parameters);
    }

    [Theory]
    [InlineData("型号 FS-40 白色", "FS-40")]
    [InlineData("vase 2207", "VASE-2207")]
    [InlineData("景德镇陶瓷花瓶", "陶瓷花瓶")]
    [InlineData("手工 陶瓷 花瓶", "手工陶瓷花瓶")]
    public void Words_of_the_goods_are_found_by_model_and_by_four_characters_of_the_title(string line, string found)
    {
        var finding = Of(line);
        Assert.Equal((Outcome.Supports, "text-goods", found), (finding.Outcome, finding.Reason.Code, finding.Reason.Parameters["words"]));
    }

    [Fact]
    public void Both_are_told_together_with_their_places_in_the_pixels_of_the_photo()
    {
        var finding = OrderText.Of(
            [new(1, "HP-20261124-07", 90, new Region(10, 20, 100, 30)), new(2, "FS-40", 90, new Region(10, 60, 40, 30))], Sold, scale: 2);
        Assert.Equal("text-number-and-goods", finding.Reason.Code);
        Assert.Equal([new Region(20, 40, 200, 60), new Region(20, 120, 80, 60)], finding.Regions);
    }

    [Fact]
    public void Goods_read_with_little_sureness_do_not_count_and_short_order_numbers_are_not_looked_for()
    {
        Assert.Equal("text-nothing-of-order", OrderText.Of([new(1, "FS-40", 20, new Region(0, 0, 9, 9))], Sold, 1).Reason.Code);
        var sold = SoldWords.Of("10-01", [("礼盒", "A1")]);
        Assert.Equal((null, 0, 0), (sold.Number, sold.Models.Count, sold.Names.Count));
    }

    [Fact]
    public void Nothing_that_was_read_comes_out_but_the_orders_own_words()
    {
        var finding = Of("HP-20261124-07 张三 13812345678");
        Assert.DoesNotContain("13812345678", App.Common.Json.Write(finding), StringComparison.Ordinal);
        Assert.DoesNotContain("张三", App.Common.Json.Write(finding), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_answer_has_words_in_both_languages_and_never_doubts()
    {
        Finding[] answers = [Of("HP-20261124-07"), Of("FS-40"), Of("HP-20261124-07 FS-40"), Of(""), OrderText.GaveUp(), OrderText.NotAvailable()];
        foreach (var answer in answers)
        {
            Assert.NotEqual(Outcome.Doubts, answer.Outcome);
            foreach (var language in new[] { "zh-CN", "en" }.Select(CultureInfo.GetCultureInfo))
            {
                Assert.DoesNotContain('{', FindingTexts.Of(answer.Reason, language));
                Assert.All(answer.Limits, limit => Assert.NotEmpty(FindingTexts.OfLimit(limit, language)));
            }
        }
    }

    /// <summary>What is found in one line whose words stand side by side.</summary>
    private static Finding Of(string line) => OrderText.Of(
        [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, i) => new ReadWord(1, word, 90, new Region(i * 100, 0, 90, 30)))],
        Sold, scale: 1);
}
