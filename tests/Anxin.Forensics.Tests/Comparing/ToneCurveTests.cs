using Anxin.Forensics.Comparing;

namespace Anxin.Forensics.Tests.Comparing;

public sealed class ToneCurveTests
{
    public static TheoryData<double, int> Tones => new() { { 1.0, 0 }, { 0.6, 0 }, { 1.6, 0 }, { 1.0, 30 }, { 0.8, -25 } };

    [Theory]
    [MemberData(nameof(Tones))]
    public void Gamma_and_brightness_are_undone_although_a_tenth_is_painted_over(double gamma, int shift)
    {
        var chance = new Random(1);
        var reference = Enumerable.Range(0, 60_000).Select(_ => (byte)chance.Next(256)).ToArray();
        var toned = reference.Select(v => (byte)Math.Clamp((255 * Math.Pow(v / 255.0, gamma)) + shift, 0, 255)).ToArray();
        var painted = toned.Select((v, i) => i % 10 == 0 ? (byte)0 : v).ToArray();

        var matched = ToneCurve.Match(reference, painted);

        Assert.All(Enumerable.Range(0, toned.Length).Where(i => reference[i] > 16), i => Assert.InRange(matched[i] - toned[i], -12, 12));
    }

    [Fact]
    public void Too_few_pixels_to_judge_by_change_nothing() =>
        Assert.Equal(new byte[] { 1, 2, 3 }, ToneCurve.Match([1, 2, 3], [200, 200, 200]));
}
