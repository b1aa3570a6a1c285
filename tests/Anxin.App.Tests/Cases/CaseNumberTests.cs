using Anxin.App.Cases;

namespace Anxin.App.Tests.Cases;

public sealed class CaseNumberTests
{
    [Fact]
    public void Every_wrong_digit_and_every_swap_of_neighbours_is_caught()
    {
        for (var round = 0; round < 200; round++)
        {
            var number = CaseNumber.New(new DateTime(2026, 11, 22, 16, 0, 0, DateTimeKind.Utc));
            Assert.StartsWith("261123", number, StringComparison.Ordinal);
            Assert.True(CaseNumber.TryParse(number, out var read) && read == number);
            for (var i = 0; i < number.Length; i++)
            {
                foreach (var digit in "0123456789".Where(d => d != number[i]))
                {
                    Assert.False(CaseNumber.TryParse(number[..i] + digit + number[(i + 1)..], out _));
                }

                if (i > 0 && number[i] != number[i - 1])
                {
                    Assert.False(CaseNumber.TryParse(number[..(i - 1)] + number[i] + number[i - 1] + number[(i + 1)..], out _));
                }
            }
        }
    }

    [Fact]
    public void A_number_is_read_as_people_type_it_and_nothing_else_is()
    {
        var number = CaseNumber.New(new DateTime(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc));
        foreach (var written in new[] { number, CaseNumber.Grouped(number), $" {number} ", string.Concat(number.Select(d => (char)(d - '0' + '０'))) })
        {
            Assert.True(CaseNumber.TryParse(written, out var read), written);
            Assert.Equal(number, read);
        }

        foreach (var strange in new[] { null, "", number[1..], number + "0", "abcdefghijklmno", number[..^1] + "x", "\uFFFE" + number, "\ud800" + number })
        {
            Assert.False(CaseNumber.TryParse(strange, out _));
        }
    }
}
