using Anxin.Planning.Benchmarks;

namespace Anxin.Planning.Tests.Benchmarks;

public sealed class BenchmarkFileTests
{
    [Fact]
    public void Every_layout_is_read_with_its_numbers()
    {
        Assert.Equal((20, 10), Counts(SolomonFile.Read(Instances.Solomon())));
        Assert.Equal((20, 5), Counts(VrplibFile.Read(Instances.Vrplib())));
        Assert.Equal((3, 2), Counts(TrspFile.Read(Instances.Trsp())));
        Assert.Equal((2, 1), Counts(KovacsFile.Read(Instances.KovacsTasks(), Instances.KovacsTechnicians(), "k")));
    }

    [Fact]
    public void Release_dates_before_the_instance_are_taken_over()
    {
        var instance = TrspFile.Read("# Instance T - 1 dynamic request\nDyn   Stat\n1    2\nID    RD\n4    22\n3    -1\n" + Instances.Trsp());
        Assert.Equal([-1, 22, -1], instance.Jobs.Select(job => job.Release));
        Assert.Equal("T.3_2-2-1-1", instance.Name);
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("A\nVEHICLE\n", "number of vehicles")]
    [InlineData("A\n10 100\n1 2 3 4 5 6 7\n", "depot")]
    [InlineData("A\n10 100\n0 2 3 4 5 6\n", "7 columns")]
    [InlineData("A\n10 100\n0 2 x 4 5 6 7\n", "x is not a number")]
    [InlineData("A\n10 100\n0 0 0 0 0 100 0\n1 NaN 0 1 0 10 1\n", "NaN is not a number")]
    [InlineData("A\n10 100\n0 0 0 0 0 100 0\n1 5 0 1 20 10 1\n", "window ends (10) before it begins (20)")]
    [InlineData("A\n10 100\n0 0 0 0 0 100 0\n1 5 0 1 0 10 -1\n", "negative")]
    [InlineData("A\n10 100\n0 0 0 0 0 100 0\n", "no customer")]
    public void A_file_that_cannot_be_planned_says_why(string text, string reason) =>
        Assert.Contains(reason, Assert.Throws<BenchmarkFileException>(() => SolomonFile.Read(text)).Message, StringComparison.Ordinal);

    [Fact]
    public void A_missing_section_is_named() => Assert.Contains(
        "TIME_WINDOW_SECTION",
        Assert.Throws<BenchmarkFileException>(() => VrplibFile.Read(Instances.Vrplib().Replace("TIME_WINDOW_SECTION", "OTHER_SECTION", StringComparison.Ordinal))).Message,
        StringComparison.Ordinal);

    private static (int, int) Counts(BenchmarkInstance instance) => (instance.Jobs.Count, instance.Technicians.Count);
}
