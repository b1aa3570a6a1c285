namespace Anxin.Places.Tests;

/// <summary>Bytes are counted, not seconds: they are the same on every machine, and what is not allocated is not collected.</summary>
public sealed class AllocationTests
{
    private const int Answer = 120;
    private static readonly Gazetteer Places = Gazetteer.Default;

    [Theory]
    [InlineData("湖北省武汉市洪山区", 0)]
    [InlineData("武汉洪山", 0)]
    [InlineData("湖北省武汉市洪山区珞喻路1037号", 1)]
    [InlineData("东莞寮步", 0)]
    [InlineData("北京市崇文区", 1)]
    [InlineData("周小川 13987654321 湖北省武汉市洪山区珞喻路1037号 收", 3)]
    public void Reading_allocates_the_answer_and_its_texts(string text, int texts)
    {
        var answer = Places.Resolver.Resolve(text);
        string?[] told = [answer.Rest, answer.Person, answer.Phone, answer.LiteralCode];
        var strings = told.OfType<string>().Where(part => part.Length > 0).ToList();

        Assert.Equal(texts, strings.Count);
        Assert.InRange(Bytes(() => Places.Resolver.Resolve(text)), 1, Answer + strings.Sum(BytesOf));
    }

    [Fact]
    public void All_counties_with_a_street_stay_within_the_budget_of_one_address()
    {
        string[] texts = [.. Places.Counties.Select(county => string.Concat(county.Path) + "团结路8号和谐家园2栋3单元402室")];
        var rest = BytesOf("团结路8号和谐家园2栋3单元402室");

        var taken = Bytes(() =>
        {
            foreach (var text in texts)
            {
                Places.Resolver.Resolve(text);
            }
        });

        Assert.InRange(taken / texts.Length, 1, Answer + rest);
    }

    [Fact]
    public void The_nearest_county_allocates_nothing()
    {
        Assert.Equal(0, Bytes(() => Places.Nearest(new GeoPoint(114.3055, 30.5928))));
    }

    // The first run fills what is kept for good (divisions by code); the least of three is what each later one takes.
    private static long Bytes(Action act)
    {
        var least = long.MaxValue;
        for (var run = 0; run < 3; run++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            act();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    private static int BytesOf(string text) => (22 + (2 * text.Length) + 7) / 8 * 8;
}
