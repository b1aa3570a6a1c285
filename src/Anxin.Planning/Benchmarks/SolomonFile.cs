namespace Anxin.Planning.Benchmarks;

/// <summary>Vehicle routing with time windows, in the layout of Solomon (1987) and of Gehring and Homberger (1999).</summary>
public static class SolomonFile
{
    private const int Columns = 7;

    public static BenchmarkInstance Read(string text)
    {
        var lines = new Lines(text);
        var name = lines.NextFilled() ?? throw new BenchmarkFileException("The file is empty.");
        var (vehicles, capacity) = Fleet(lines);
        var stops = new List<BenchmarkJob>();
        while (lines.NextFilled() is { } line)
        {
            if (Lines.StartsWithDigit(line))
            {
                stops.Add(Stop(lines, line));
            }
        }

        if (stops.Count == 0 || stops[0].Id != 0)
        {
            throw new BenchmarkFileException("The first stop must be the depot with number 0.");
        }

        var depot = stops[0];
        var fleet = Enumerable.Repeat(new BenchmarkTechnician(null, depot.X, depot.Y, depot.Ready, depot.Due, capacity), vehicles);
        return new BenchmarkInstance(name, BenchmarkFormat.Solomon, depot, [.. stops.Skip(1)], [.. fleet]).Checked();
    }

    private static (int Vehicles, int Capacity) Fleet(Lines lines)
    {
        while (lines.NextFilled() is { } line)
        {
            if (Lines.StartsWithDigit(line) && Lines.Words(line) is [var vehicles, var capacity])
            {
                return (lines.Whole(vehicles), lines.Whole(capacity));
            }
        }

        throw new BenchmarkFileException("The line with the number of vehicles and their capacity is missing.");
    }

    private static BenchmarkJob Stop(Lines lines, string line)
    {
        var words = Lines.Words(line);
        return words.Length == Columns
            ? new BenchmarkJob(
                lines.Whole(words[0]), lines.Number(words[1]), lines.Number(words[2]), lines.Whole(words[3]), lines.Number(words[4]),
                lines.Number(words[5]), lines.Number(words[6]))
            : throw lines.Wrong($"a stop has {Columns} columns, this one {words.Length}.");
    }
}
