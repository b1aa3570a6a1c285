namespace Anxin.Places.Tests;

public sealed class RobustnessTests
{
    private static readonly Resolver Resolver = Gazetteer.Default.Resolver;

    [Theory]
    [InlineData(null, "empty_text")]
    [InlineData("", "empty_text")]
    [InlineData(" \t　", "empty_text")]
    public void An_empty_text_is_refused_by_name(string? text, string problem)
    {
        var answer = Resolver.Resolve(text);

        Assert.Equal((ResolutionStatus.Unresolved, problem), (answer.Status, answer.Problem));
    }

    [Fact]
    public void A_text_above_the_limit_is_refused_and_one_at_the_limit_is_read()
    {
        Assert.Equal("text_too_long", Resolver.Resolve(new string('路', Resolver.MaxLength + 1)).Problem);
        Assert.Equal("420111", Resolver.Resolve("武汉市洪山区" + new string('路', Resolver.MaxLength - 6)).Code);
    }

    [Theory]
    [InlineData("城区")]
    [InlineData("北京市")]
    [InlineData("吉林")]
    [InlineData("朝阳区")]
    [InlineData("城关镇")]
    [InlineData("1")]
    [InlineData("省直辖县级行政区划")]
    public void The_worst_repetition_costs_work_in_proportion_to_its_length(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Resolver.MaxLength / part.Length));

        Resolver.Measure(text, out var whole);
        Resolver.Measure(text[..(text.Length / 2)], out var half);

        // Names and townships looked at; an ordinary address takes a few hundred.
        Assert.InRange(whole, 0, 100 * Resolver.MaxLength);
        Assert.InRange(whole, 0, (3 * half) + 1000);
    }

    [Fact]
    public void One_text_has_one_answer_on_every_thread()
    {
        string[] texts = ["武汉洪山珞喻路", "鼓楼区和平路", "上海市卢湾区", "城关镇", "周小川 13987654321 东莞寮步"];
        var expected = texts.Select(text => Told(Resolver.Resolve(text))).ToList();

        Parallel.For(0, 2000, i => Assert.Equal(expected[i % texts.Length], Told(Resolver.Resolve(texts[i % texts.Length]))));
    }

    private static string Told(Resolution answer) =>
        $"{answer.Code} {answer.Status} {answer.Rest} {answer.Person} {answer.Phone} {string.Join(',', answer.Alternatives)}";
}
