using System.Globalization;

namespace Anxin.Planning.Benchmarks;

/// <summary>Reads numbers out of lines, and says which line is wrong.</summary>
internal sealed class Lines(string text)
{
    private readonly string[] _lines = text.Split('\n');
    private int _at;

    public bool More => _at < _lines.Length;

    public string Next() => More ? _lines[_at++].Trim() : throw new BenchmarkFileException("The file ends too early.");

    /// <summary>The next line that is not blank, or null at the end.</summary>
    public string? NextFilled()
    {
        while (More)
        {
            var line = Next();
            if (line.Length > 0)
            {
                return line;
            }
        }

        return null;
    }

    public static string[] Words(string line) => line.Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);

    public double Number(string word) =>
        double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number)
            ? number
            : throw new BenchmarkFileException($"Line {_at}: {word} is not a number.");

    public int Whole(string word) =>
        int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new BenchmarkFileException($"Line {_at}: {word} is not a whole number.");

    public BenchmarkFileException Wrong(string what) => new($"Line {_at}: {what}");

    public static bool StartsWithDigit(string line) => line.Length > 0 && char.IsAsciiDigit(line[0]);
}
