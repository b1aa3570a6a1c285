using Anxin.App.Common;

namespace Anxin.App.Tests.Common;

/// <summary>Comma-separated values as spreadsheets write them, and as nobody should.</summary>
public sealed class CsvTests
{
    [Theory]
    [InlineData("a,b\r\nc,d\r\n", "1:a|b 2:c|d")]
    [InlineData("a,b\nc,d", "1:a|b 2:c|d")]
    [InlineData("a\rb", "1:a 2:b")]
    [InlineData("\"a,b\",\"c\"\"d\"\n", "1:a,b|c\"d")]
    [InlineData("\"a\r\nb\",c\nd", "1:a\r\nb|c 2:d")]
    [InlineData("a,,\n,,\n\n b ", "1:a|| 4: b ")]
    [InlineData("\"\"\n\"\"\"\"", "2:\"")]
    [InlineData("a\"b,c", "1:a\"b|c")]
    public void Rows_are_read_with_their_numbers(string text, string rows) =>
        Assert.Equal(rows, string.Join(' ', Csv.Read(text).Select(r => $"{r.Number}:{string.Join('|', r.Cells)}")));

    [Theory]
    [InlineData("a\n\"b,c\nd", 2, "csv_open_quote")]
    [InlineData("\"", 1, "csv_open_quote")]
    [InlineData("\"a\" ,b\nc", 1, "csv_stray_quote")]
    public void Where_the_form_breaks_the_reading_ends(string text, int row, string code)
    {
        var last = Csv.Read(text).Last();
        Assert.Equal((row, code), (last.Number, last.Problem?.Code));
    }

    [Fact]
    public void A_mark_of_byte_order_is_no_text_and_other_encodings_are_none()
    {
        Assert.Equal("订单", Csv.Text("\uFEFF订单"u8));
        Assert.Equal("订单", Csv.Text("订单"u8));
        Assert.Null(Csv.Text([0xFF, 0xFE, 0x61, 0x00]));
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        string[] cells = ["a", "b,c", "d\"e", "f\r\ng", "", "壶"];
        Assert.Equal(cells, Assert.Single(Csv.Read(Csv.Write(cells))).Cells);
    }
}
