namespace Anxin.Places.Tests;

public sealed class FuzzTests
{
    // Names and townships looked at for one letter of the text, at the worst place.
    private const int MostStepsPerLetter = 1000;

    [Fact]
    public void No_text_breaks_the_resolver_or_costs_more_than_its_length_allows()
    {
        var resolver = Gazetteer.Default.Resolver;
        var noise = new Noise(seed: 20_261_124);
        var rounds = Environment.GetEnvironmentVariable("ANXIN_FULL") == "1" ? 10_000_000 : 200_000;
        var (named, most) = (0, 0.0);
        for (var round = 0; round < rounds; round++)
        {
            var text = noise.Next();
            var answer = text.Length > Resolver.MaxLength || string.IsNullOrWhiteSpace(text)
                ? resolver.Resolve(text)
                : Measured(resolver, text, ref most);

            var told = answer.Code is not null;
            named += told ? 1 : 0;
            if (told == answer.Status is ResolutionStatus.Ambiguous or ResolutionStatus.Unresolved
                || answer.Confidence is < 0 or > 1
                || answer.Rest.Length > text.Length
                || (answer.Status == ResolutionStatus.Unresolved && answer.Problem is null)
                || (answer.Status == ResolutionStatus.Ambiguous && answer.Alternatives.Count < 2))
            {
                Assert.Fail($"{Convert.ToHexString(System.Text.Encoding.BigEndianUnicode.GetBytes(text))} led to {answer.Status}");
            }
        }

        Assert.InRange(named, rounds / 4, rounds);
        Assert.InRange(most, 1, MostStepsPerLetter);
        TestContext.Current.TestOutputHelper?.WriteLine($"{rounds} texts, {named} named a place, at most {most:F0} steps a letter");
    }

    private static Resolution Measured(Resolver resolver, string text, ref double most)
    {
        var answer = resolver.Measure(text, out var steps);
        most = Math.Max(most, (double)steps / text.Length);
        return answer;
    }
}
