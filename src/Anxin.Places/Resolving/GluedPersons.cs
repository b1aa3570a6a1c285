using System.Buffers;

namespace Anxin.Places.Resolving;

/// <summary>
/// 解放路5号王建国13912345678: a person written without a gap behind the house and in front of a phone or of 收. Behind the sign that closes a
/// house or a room and with one of these behind it, a surname and its letters can hardly be anything else.
/// </summary>
internal static class GluedPersons
{
    private const int LongestName = 5;
    private const int ShortestName = 2;
    private static readonly SearchValues<char> Closing = SearchValues.Create("号號室楼樓栋棟幢座层層元户戶房院内组組0123456789");

    // 房 and 单 are surnames too; behind 号 they belong to the house (5号房, 2号单元).
    private static readonly SearchValues<char> OfHouses = SearchValues.Create("房单");

    /// <summary>Marks the person and a 收 behind it; returns where the name is, length 0 when there is none.</summary>
    public static (int Start, int Length) Scan(PersonScanner persons, ReadOnlySpan<char> folded, Span<Mark> marks, int from, int phone)
    {
        var end = phone >= 0 ? phone : EndOfLastWord(folded, marks);
        var receives = end > 0 && folded[end - 1] == '收';
        if (phone < 0 && !receives)
        {
            return default;
        }

        var nameEnd = receives ? end - 1 : end;
        for (var start = Math.Max(from + 1, nameEnd - LongestName); start <= nameEnd - ShortestName; start++)
        {
            var name = folded[start..nameEnd];
            if (Closing.Contains(folded[start - 1]) && !OfHouses.Contains(name[0])
                && !marks[(start - 1)..end].ContainsAnyExcept(Mark.Letter) && persons.NameLength(name) == name.Length)
            {
                marks[start..end].Fill(Mark.Person);
                return (start, name.Length);
            }
        }

        return default;
    }

    private static int EndOfLastWord(ReadOnlySpan<char> folded, ReadOnlySpan<Mark> marks)
    {
        var last = marks.LastIndexOf(Mark.Letter);
        return last < 0 ? 0 : last + 1;
    }
}
