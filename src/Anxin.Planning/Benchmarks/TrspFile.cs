namespace Anxin.Planning.Benchmarks;

/// <summary>
/// Technician routing and scheduling (Pillac, Guéret, Medaglia 2013): technicians with homes, skills, tools and spare parts; a depot to fetch
/// tools and parts. The dynamic files begin with the times at which requests become known.
/// </summary>
public static class TrspFile
{
    private const int FixedColumns = 6;

    public static BenchmarkInstance Read(string text)
    {
        var lines = new Lines(text);
        var releases = new Dictionary<int, double>();
        var line = lines.NextFilled() ?? throw new BenchmarkFileException("The file is empty.");
        if (line.StartsWith('#'))
        {
            line = Releases(lines, releases);
        }

        var name = line;
        int[]? counts = null;
        var rows = new List<(double[] Numbers, int[][] Lists)>();
        while (lines.NextFilled() is { } next)
        {
            if (!Lines.StartsWithDigit(next))
            {
                continue;
            }

            if (counts is null)
            {
                counts = [.. Lines.Words(next).Select(lines.Whole)];
            }
            else
            {
                rows.Add(Row(lines, next));
            }
        }

        return counts is { Length: >= 4 }
            ? Build(name, counts[0], rows, releases)
            : throw new BenchmarkFileException("The line with the numbers of technicians, skills, tools and parts is missing.");
    }

    /// <summary>
    /// The name of the instance, when the text gives nothing but the times at which its requests become known; the instance is then a file of
    /// its own, to be read behind this one.
    /// </summary>
    public static string? InstanceOfReleases(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string heading = "# Instance ";
        var isAlone = text.StartsWith(heading, StringComparison.Ordinal) && !text.Contains("CREW COUNT", StringComparison.OrdinalIgnoreCase);
        return isAlone ? text[heading.Length..].Split([' ', '\n', '\r'], 2)[0] : null;
    }

    private static string Releases(Lines lines, Dictionary<int, double> releases)
    {
        var inTable = false;
        while (lines.NextFilled() is { } line)
        {
            var words = Lines.Words(line);
            if (words is ["ID", "RD"])
            {
                inTable = true;
            }
            else if (inTable && words is [var id, var release] && Lines.StartsWithDigit(line))
            {
                releases[lines.Whole(id)] = lines.Number(release);
            }
            else if (inTable && !line.StartsWith('#'))
            {
                return line;
            }
        }

        return "";
    }

    private static (double[] Numbers, int[][] Lists) Row(Lines lines, string line)
    {
        var parts = line.Split('[');
        var numbers = Lines.Words(parts[0]).Select(lines.Number).ToArray();
        if (numbers.Length != FixedColumns || parts.Length != 4)
        {
            throw lines.Wrong("a line has id, x, y, window, service and three lists in brackets.");
        }

        int[] List(string part) =>
            [.. part.Split(']')[0].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(lines.Whole)];
        return (numbers, [.. parts.Skip(1).Select(List)]);
    }

    private static BenchmarkInstance Build(
        string name, int crew, List<(double[] Numbers, int[][] Lists)> rows, Dictionary<int, double> releases)
    {
        if (rows.Count <= crew)
        {
            throw new BenchmarkFileException($"The file announces {crew} technicians, but has {rows.Count} lines of depot, technicians and requests.");
        }

        var depot = Job(rows[0], releases);
        var technicians = rows.Skip(1).Take(crew).Select(row => new BenchmarkTechnician(
            (int)row.Numbers[0], row.Numbers[1], row.Numbers[2], row.Numbers[3], row.Numbers[4], int.MaxValue)
        {
            Skills = row.Lists[0], Tools = row.Lists[1], Parts = row.Lists[2],
        });
        return new BenchmarkInstance(
            name, BenchmarkFormat.Trsp, depot, [.. rows.Skip(1 + crew).Select(row => Job(row, releases))], [.. technicians]).Checked();
    }

    private static BenchmarkJob Job((double[] Numbers, int[][] Lists) row, Dictionary<int, double> releases)
    {
        var id = (int)row.Numbers[0];
        return new BenchmarkJob(id, row.Numbers[1], row.Numbers[2], 0, row.Numbers[3], row.Numbers[4], row.Numbers[5])
        {
            Skills = row.Lists[0], Tools = row.Lists[1], Parts = row.Lists[2], Release = releases.GetValueOrDefault(id, -1),
        };
    }
}
