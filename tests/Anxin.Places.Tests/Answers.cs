namespace Anxin.Places.Tests;

internal static class Answers
{
    public static Resolution To(string text) => Gazetteer.Default.Resolver.Resolve(text);

    public static void Current(string text, string code, string? rest = null)
    {
        var answer = To(text);

        Assert.Equal((code, ResolutionStatus.Current), (answer.Code, answer.Status));
        Assert.Null(answer.LiteralCode);
        Assert.Null(answer.Problem);
        Assert.InRange(answer.Confidence, 0.4, 1);
        Assert.Equal(rest ?? answer.Rest, answer.Rest);
    }
}
