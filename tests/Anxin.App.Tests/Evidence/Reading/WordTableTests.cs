using Anxin.App.Evidence.Reading;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Tests.Evidence.Reading;

public sealed class WordTableTests
{
    private const string Head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    [Fact]
    public void Words_come_with_their_line_place_and_sureness()
    {
        var words = WordTable.Read(
            Head + "4\t1\t1\t1\t1\t0\t10\t20\t300\t40\t-1\t\n5\t1\t1\t1\t1\t1\t10\t20\t100\t40\t96.5\t订单号\r\n"
            + "5\t1\t1\t1\t1\t2\t120\t20\t190\t40\t91\tHP-07\n5\t1\t1\t1\t2\t1\t10\t80\t50\t40\t40\tx\n");
        Assert.Equal(
            [
                new ReadWord(1, "订单号", 96.5, new Region(10, 20, 100, 40)), new ReadWord(1, "HP-07", 91, new Region(120, 20, 190, 40)),
                new ReadWord(2, "x", 40, new Region(10, 80, 50, 40)),
            ],
            words);
    }

    [Theory]
    [InlineData("")]
    [InlineData("nothing of the kind")]
    [InlineData("5\t1\t1\t1\t1\t1\t-10\t20\t100\t40\t96\ttext")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t0\t40\t96\ttext")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t99999999999\t40\t96\ttext")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t100\t40\tvery\ttext")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t100\t40\t96\t   ")]
    [InlineData("5\t1\t1\t1\t1\t1\t10\t20\t100\t40\t96")]
    public void Lines_that_are_otherwise_are_passed_over(string row) => Assert.Empty(WordTable.Read(Head + row + "\n"));
}
