using System.Globalization;

namespace Anxin.Dispatch.Bench;

/// <summary>Values to compare with, by the name of the instance: FILE, whose last number counts, or FILE:COLUMN.</summary>
internal static class References
{
    public static Dictionary<string, double> Read(string argument)
    {
        var values = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        if (argument == "-")
        {
            return values;
        }

        var (file, column) = argument.Split(':') is [var path, var name] ? (path, name) : (argument, null);
        var lines = File.ReadAllLines(file);
        var at = column is null ? -1 : Array.IndexOf(lines[0].Split(','), column);
        foreach (var line in lines.Skip(1))
        {
            var cells = line.Split(',');
            var numbers = (at < 0 ? cells.Skip(1) : cells.Skip(at).Take(1))
                .Where(cell => double.TryParse(cell, CultureInfo.InvariantCulture, out _)).ToArray();
            if (numbers.Length > 0)
            {
                values[cells[0]] = double.Parse(numbers[^1], CultureInfo.InvariantCulture);
            }
        }

        return values;
    }
}
