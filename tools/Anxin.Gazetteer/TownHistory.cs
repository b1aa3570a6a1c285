using System.Globalization;

namespace Anxin.Gazetteer;

/// <summary>
/// The townships as the statistical list gives them, with the changes published since then played over them in order.
/// A change that gives one side only never invents the other: what ended without a named successor leads to its county.
/// </summary>
internal sealed class TownHistory
{
    // The statistical list reflects changes up to the end of 2020 everywhere and some later ones.
    private const int FirstYearToPlay = 2021;

    private readonly SortedDictionary<int, TownRow> _towns;
    private readonly Dictionary<(int Code, string Name), (int Year, int NewCode, string NewName)> _ended = [];
    private readonly HashSet<int> _divisions;

    private TownHistory(IEnumerable<TownRow> towns, IEnumerable<DivisionRow> divisions)
    {
        _divisions = [.. divisions.Select(row => row.Code)];
        _towns = new(towns.Where(row => _divisions.Contains(row.Division)).ToDictionary(row => row.Code));
    }

    public IReadOnlyList<TownRow> Current => [.. _towns.Values.OrderBy(row => row.Division).ThenBy(row => row.Code)];

    public IReadOnlyList<EndedTownRow> Ended =>
        [.. _ended.Select(ToRow).OfType<EndedTownRow>().OrderBy(row => row.Division).ThenBy(row => row.Code)];

    public static TownHistory Replay(IEnumerable<TownRow> towns, IEnumerable<DivisionRow> divisions, string folder)
    {
        var history = new TownHistory(towns, divisions);
        foreach (var cells in Table.Read(Path.Combine(folder, "town_changes.tsv"), 5).OrderBy(cells => cells[0], StringComparer.Ordinal))
        {
            history.Play(Int(cells[0]), (Int(cells[1]), cells[2]), (Int(cells[3]), cells[4]));
        }

        foreach (var cells in Table.Read(Path.Combine(folder, "merged_towns.tsv"), 4))
        {
            history.Play(Int(cells[3]), (Int(cells[0]), cells[1]), (Int(cells[2]), history._towns[Int(cells[2])].Name));
        }

        return history;
    }

    private void Play(int year, (int Code, string Name) old, (int Code, string Name) now)
    {
        var begins = now.Code != 0 && now.Name.Length > 0 && _divisions.Contains(now.Code / 1000);
        var playOver = year >= FirstYearToPlay;
        var isFree = !_towns.TryGetValue(now.Code, out var holder) || (holder.Name == old.Name && holder.Code == old.Code);
        if (playOver && begins && isFree && !IsListed(now, old.Code))
        {
            _towns[now.Code] = new TownRow(now.Code, now.Name, now.Code / 1000);
        }

        if (old.Code == 0 || old.Name.Length == 0 || (old == now))
        {
            return;
        }

        _ended[old] = (year, now.Code, now.Name);
        if (playOver && old.Code != now.Code && _towns.TryGetValue(old.Code, out var ending) && ending.Name == old.Name)
        {
            _towns.Remove(old.Code);
        }
    }

    /// <summary>The statistical list has it already, under the number of the statisticians: one township stays one.</summary>
    private bool IsListed((int Code, string Name) town, int oldCode) =>
        _towns.Values.Any(row => row.Division == town.Code / 1000 && row.Name == town.Name && row.Code != oldCode && row.Code != town.Code);

    private EndedTownRow? ToRow(KeyValuePair<(int Code, string Name), (int Year, int NewCode, string NewName)> entry)
    {
        var ((code, name), (year, newCode, newName)) = entry;
        if (_towns.TryGetValue(code, out var alive) && alive.Name == name)
        {
            return null;
        }

        return _divisions.Contains(code / 1000)
            ? new EndedTownRow(code, name, year, code / 1000, Follow(newCode, newName, depth: 0))
            : null;
    }

    private int Follow(int code, string name, int depth)
    {
        if (_towns.TryGetValue(code, out var town) && town.Name == name)
        {
            return code;
        }

        if (depth < 4 && _ended.TryGetValue((code, name), out var next) && next.NewCode != 0)
        {
            return Follow(next.NewCode, next.NewName, depth + 1);
        }

        // The statistical list numbers some townships otherwise than the notice did; the name within the county decides.
        return _towns.Values.FirstOrDefault(row => code != 0 && row.Division == code / 1000 && row.Name == name)?.Code ?? 0;
    }

    private static int Int(string text) => text.Length == 0 ? 0 : int.Parse(text, CultureInfo.InvariantCulture);
}
