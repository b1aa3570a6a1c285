using System.Globalization;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Evidence.Reading;

/// <summary>The table of words tesseract writes: twelve columns, words in level 5; lines that are otherwise are passed over.</summary>
public static class WordTable
{
    private const int Columns = 12;
    private const string Word = "5";

    public static IReadOnlyList<ReadWord> Read(string table)
    {
        var words = new List<ReadWord>();
        var (line, last) = (0, "");
        foreach (var cells in table.Split('\n').Select(row => row.TrimEnd('\r').Split('\t')).Where(cells => cells.Length == Columns && cells[0] == Word))
        {
            var place = string.Join('.', cells[1..5]);
            (line, last) = place == last ? (line, last) : (line + 1, place);
            if (Of(cells, line) is { } word)
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static ReadWord? Of(string[] cells, int line)
    {
        var box = new int[4];
        for (var i = 0; i < box.Length; i++)
        {
            if (!int.TryParse(cells[6 + i], NumberStyles.None, CultureInfo.InvariantCulture, out box[i]))
            {
                return null;
            }
        }

        return double.TryParse(cells[10], NumberStyles.Float, CultureInfo.InvariantCulture, out var sureness)
            && box is [_, _, > 0, > 0] && !string.IsNullOrWhiteSpace(cells[11])
            ? new ReadWord(line, cells[11].Trim(), sureness, new Region(box[0], box[1], box[2], box[3]))
            : null;
    }
}
