namespace Anxin.Planning.Benchmarks;

/// <summary>Vehicle routing with time windows, and prizes where given, in the VRPLIB layout.</summary>
public static class VrplibFile
{
    public static BenchmarkInstance Read(string text)
    {
        var lines = new Lines(text);
        var header = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var sections = new Dictionary<string, Dictionary<int, double[]>>(StringComparer.OrdinalIgnoreCase);
        Dictionary<int, double[]>? section = null;
        while (lines.NextFilled() is { } line)
        {
            if (line.Contains(':', StringComparison.Ordinal))
            {
                var parts = line.Split(':', 2, StringSplitOptions.TrimEntries);
                header[parts[0]] = parts[1];
            }
            else if (char.IsAsciiLetter(line[0]))
            {
                section = sections[line] = [];
            }
            else if (section is not null && Lines.Words(line) is [var id, .. var values])
            {
                section[lines.Whole(id)] = [.. values.Select(lines.Number)];
            }
        }

        return Build(header, sections, lines);
    }

    private static BenchmarkInstance Build(
        Dictionary<string, string> header, Dictionary<string, Dictionary<int, double[]>> sections, Lines lines)
    {
        if (header.GetValueOrDefault("EDGE_WEIGHT_TYPE", "EUC_2D") != "EUC_2D")
        {
            throw new BenchmarkFileException("EDGE_WEIGHT_TYPE: only EUC_2D is read.");
        }

        var service = header.TryGetValue("SERVICE_TIME", out var given) ? lines.Number(given) : 0;
        var coordinates = Section(sections, "NODE_COORD_SECTION");
        var stops = new List<BenchmarkJob>();
        foreach (var (id, at) in coordinates.OrderBy(node => node.Key))
        {
            var window = Cell(sections, "TIME_WINDOW_SECTION", id, 2);
            stops.Add(new BenchmarkJob(
                id - 1, at[0], at[1], (int)Cell(sections, "DEMAND_SECTION", id, 1)[0], window[0], window[1], id == 1 ? 0 : service)
            {
                Prize = sections.ContainsKey("PRIZE_SECTION") ? Cell(sections, "PRIZE_SECTION", id, 1)[0] : null,
            });
        }

        var depot = stops.Find(stop => stop.Id == 0) ?? throw new BenchmarkFileException("Node 1, the depot, is missing.");
        var vehicle = new BenchmarkTechnician(null, depot.X, depot.Y, depot.Ready, depot.Due, lines.Whole(Entry(header, "CAPACITY")));
        var count = header.TryGetValue("VEHICLES", out var number) ? lines.Whole(number) : stops.Count - 1;
        return new BenchmarkInstance(
            Entry(header, "NAME"), BenchmarkFormat.Vrplib, depot, [.. stops.Where(stop => stop.Id != 0)],
            [.. Enumerable.Repeat(vehicle, count)]).Checked();
    }

    private static string Entry(Dictionary<string, string> header, string name) =>
        header.GetValueOrDefault(name) ?? throw new BenchmarkFileException($"{name} is missing.");

    private static Dictionary<int, double[]> Section(Dictionary<string, Dictionary<int, double[]>> sections, string name) =>
        sections.GetValueOrDefault(name) ?? throw new BenchmarkFileException($"{name} is missing.");

    private static double[] Cell(Dictionary<string, Dictionary<int, double[]>> sections, string name, int id, int columns) =>
        Section(sections, name).TryGetValue(id, out var values) && values.Length >= columns
            ? values
            : throw new BenchmarkFileException($"{name}: node {id} is missing or incomplete.");
}
