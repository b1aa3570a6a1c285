using Anxin.Forensics.Comparing.Features;

namespace Anxin.Forensics.Tests.Comparing.Features;

public sealed class BlurTests
{
    [Fact]
    public void Several_columns_at_a_time_give_what_one_at_a_time_gives_at_every_length()
    {
        var chance = new Random(3);
        for (var n = 0; n <= 140; n++)
        {
            var rows = Enumerable.Range(0, 5).Select(_ => new byte[n]).ToArray();
            Array.ForEach(rows, chance.NextBytes);
            var five = new Blur.FiveRows(rows[0], rows[1], rows[2], rows[3], rows[4]);
            byte[] vector = new byte[n], scalar = new byte[n];

            Blur.Rows(five, vector);
            Blur.RowsScalar(five, scalar);

            Assert.Equal(scalar, vector);
        }
    }

    [Fact]
    public void A_single_bright_pixel_spreads_as_one_four_six_four_one()
    {
        var row = new byte[11];
        row[5] = 160;
        var blurred = new byte[11];
        Blur.Across(row, blurred);
        Assert.Equal([0, 0, 0, 10, 40, 60, 40, 10, 0, 0, 0], blurred);
    }

    [Fact]
    public void An_even_row_stays_as_it_is_to_its_ends()
    {
        var blurred = new byte[70];
        Blur.Across(Enumerable.Repeat((byte)77, 70).ToArray(), blurred);
        Assert.All(blurred, v => Assert.Equal(77, v));
    }
}
