using System.Globalization;

namespace Anxin.Dispatch.Bench;

/// <summary>Values to compare with, by the name of the instance.</summary>
internal static class References
{
    public static Dictionary<string, double> Read(string file)
    {
        var values = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in file == "-" ? [] : File.ReadLines(file).Skip(1))
        {
            var cells = line.Split(',');
            var numbers = cells.Skip(1).Where(cell => double.TryParse(cell, CultureInfo.InvariantCulture, out _)).ToArray();
            if (numbers.Length > 0)
            {
                values[cells[0]] = double.Parse(numbers[^1], CultureInfo.InvariantCulture);
            }
        }

        return values;
    }
}
