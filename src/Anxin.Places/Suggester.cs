using Anxin.Places.Data;
using Anxin.Places.Naming;

namespace Anxin.Places;

/// <summary>Type-ahead over the divisions of today.</summary>
internal sealed class Suggester(Gazetteer gazetteer)
{
    private const int MaxTyped = 50;
    private readonly List<Division> _found = [];

    /// <summary>Names looked at: the work an answer costs, whatever the machine.</summary>
    public int Steps { get; private set; }

    public IReadOnlyList<Division> Suggest(string? typed, int limit)
    {
        if (string.IsNullOrWhiteSpace(typed) || typed.Length > MaxTyped)
        {
            return [];
        }

        var letters = gazetteer.Folding.Fold(string.Concat(typed.Where(c => !Resolving.Separators.Contains(c))));
        if (letters.Length == 0)
        {
            return [];
        }

        if (!letters.AsSpan().ContainsAnyExceptInRange('a', 'z'))
        {
            InPinyin(letters, limit);
            return _found;
        }

        Behind(letters, limit);
        Beginning(letters, within: Atlas.None, limit);
        if (_found.Count < limit)
        {
            TownsBeginning(letters, within: Atlas.None, limit);
        }

        if (_found.Count < limit)
        {
            Containing(letters, limit);
        }

        return _found;
    }

    /// <summary>武汉洪: the longest division typed first, then what begins with the letters behind it.</summary>
    private void Behind(string letters, int limit)
    {
        var resolution = gazetteer.Resolver.Resolve(letters);
        if (resolution.Division is not { Level: not DivisionLevel.Township } upper || resolution.Confidence < 0.5)
        {
            AddTown(resolution.Division, limit);
            return;
        }

        var behind = gazetteer.Folding.Fold(resolution.Rest);
        var index = gazetteer.Atlas.FindCurrent(int.Parse(upper.Code, System.Globalization.CultureInfo.InvariantCulture));
        if (behind.Length == 0)
        {
            Add(index, limit);
            Children(index, limit);
        }
        else if (letters.EndsWith(behind, StringComparison.Ordinal))
        {
            Beginning(behind, index, limit);
            TownsBeginning(behind, index, limit);
            if (_found.Count == 0)
            {
                // More is typed than divisions: the place read so far is the suggestion.
                Add(index, limit);
            }
        }
    }

    private void AddTown(Division? town, int limit)
    {
        if (town is { Level: DivisionLevel.Township } && _found.Count < limit)
        {
            _found.Add(town);
        }
    }

    private void Children(int upper, int limit)
    {
        for (var i = upper + 1; i < gazetteer.Atlas.CurrentCount && gazetteer.Atlas.IsWithin(i, upper) && _found.Count < limit; i++)
        {
            Steps++;
            if (gazetteer.Atlas.Parents[i] == upper)
            {
                Add(i, limit);
            }
        }
    }

    private void Beginning(string letters, int within, int limit)
    {
        var node = gazetteer.Names.Find(letters);
        if (node == 0)
        {
            return;
        }

        // Upper levels first: who types 吉 more often means 吉林 than a county.
        for (var level = DivisionLevel.Province; level <= DivisionLevel.County; level++)
        {
            foreach (var entry in gazetteer.Names.All(node))
            {
                Steps++;
                var wanted = entry.Level == level && !gazetteer.Atlas.HasEnded(entry.Record) && entry.Form != NameForm.Letter;
                if (wanted && (within == Atlas.None || (entry.Record != within && gazetteer.Atlas.IsWithin(entry.Record, within))))
                {
                    Add(entry.Record, limit);
                }
            }
        }
    }

    private void InPinyin(string letters, int limit)
    {
        var found = gazetteer.ByPinyin.Beginning(letters);
        for (var level = DivisionLevel.Province; level <= DivisionLevel.County; level++)
        {
            foreach (var record in found)
            {
                Steps++;
                if (gazetteer.Atlas.LevelOf(record) == level)
                {
                    Add(record, limit);
                }
            }
        }
    }

    private void TownsBeginning(string letters, int within, int limit)
    {
        foreach (var town in gazetteer.TownNames.Beginning(letters))
        {
            Steps++;
            if (_found.Count >= limit)
            {
                return;
            }

            if (within == Atlas.None || gazetteer.Atlas.IsWithin(gazetteer.Towns.Divisions[town], within))
            {
                var division = gazetteer.Town(town);
                if (!_found.Contains(division))
                {
                    _found.Add(division);
                }
            }
        }
    }

    private void Containing(string letters, int limit)
    {
        for (var i = 0; i < gazetteer.Atlas.CurrentCount && _found.Count < limit; i++)
        {
            Steps++;
            if (gazetteer.Atlas.Names[i].Contains(letters, StringComparison.Ordinal))
            {
                Add(i, limit);
            }
        }
    }

    private void Add(int record, int limit)
    {
        var division = gazetteer.DivisionAt(record);
        if (_found.Count < limit && !_found.Contains(division))
        {
            _found.Add(division);
        }
    }
}
