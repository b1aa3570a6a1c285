using System.Diagnostics;

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

    [Fact]
    public void No_mixture_of_names_signs_and_halves_of_letters_breaks_it()
    {
        string[] parts =
        [
            "湖北省", "武汉", "洪山区", "城区", "市", "中", "省直辖", "县", "镇", "乡", "街道",
            "村", "1", "13987654321", "+86", "010-", "收", "收件人", "：", " ", "\u3000", "\0",
            "\ud83d", "\ude00", "朝阳", "吉林", "海南", "路", "号", "(", "）", "\n", "a",
            "粤", "北京市", "内蒙古", "自治", "公主岭市", "下城区", "中国", "西湖", "欧阳", "先生", "电话",
        ];
        var state = 12345u;
        for (var round = 0; round < 100_000; round++)
        {
            var text = "";
            for (var i = Next(ref state, 14); i >= 0; i--)
            {
                text += parts[Next(ref state, parts.Length)];
            }

            var answer = Resolver.Resolve(text);

            Assert.Equal(answer.Status is ResolutionStatus.Ambiguous or ResolutionStatus.Unresolved, answer.Code is null);
            Assert.InRange(answer.Confidence, 0, 1);
            Assert.True(answer.Rest.Length <= text.Length, text);
        }
    }

    [Fact]
    public void Random_letters_break_nothing()
    {
        var state = 99u;
        Span<char> letters = stackalloc char[40];
        for (var round = 0; round < 50_000; round++)
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)Next(ref state, char.MaxValue + 1);
            }

            Assert.NotNull(Resolver.Resolve(new string(letters)));
        }
    }

    [Theory]
    [InlineData("城区")]
    [InlineData("北京市")]
    [InlineData("吉林")]
    [InlineData("朝阳区")]
    [InlineData("城关镇")]
    [InlineData("1")]
    [InlineData("省直辖县级行政区划")]
    public void The_worst_repetition_is_read_within_five_milliseconds(string part)
    {
        var text = string.Concat(Enumerable.Repeat(part, Resolver.MaxLength / part.Length));
        Resolver.Resolve(text);

        var best = Enumerable.Range(0, 5).Min(_ =>
        {
            var start = Stopwatch.GetTimestamp();
            Resolver.Resolve(text);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        });

        Assert.InRange(best, 0, 5);
    }

    [Fact]
    public void Reading_allocates_the_answer_and_nothing_else()
    {
        var text = "湖北省武汉市洪山区珞喻路1037号";
        var answer = Resolver.Resolve(text);

        // The answer object and the string of the rest; code not yet optimised may take more.
        var budget = 112 + 24 + (2 * answer.Rest.Length) + 8;
        var start = Stopwatch.GetTimestamp();
        long taken;
        do
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                Resolver.Resolve(text);
            }

            taken = (GC.GetAllocatedBytesForCurrentThread() - before) / 1000;
        }
        while (taken > budget && Stopwatch.GetElapsedTime(start).TotalSeconds < 10);

        Assert.InRange(taken, 0, budget);
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

    private static int Next(ref uint state, int below)
    {
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        return (int)(state % (uint)below);
    }
}
