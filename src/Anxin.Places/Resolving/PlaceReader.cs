using Anxin.Places.Data;

namespace Anxin.Places.Resolving;

/// <summary>Decides between the chains found and writes the answer.</summary>
internal sealed class PlaceReader
{
    private readonly Gazetteer _gazetteer;
    private readonly Successors _successors;
    private readonly AnswerWriter _answers;
    private readonly LooseTowns _looseTowns;
    private readonly Strangers _strangers;

    public PlaceReader(Gazetteer gazetteer, TownSearch towns)
    {
        _gazetteer = gazetteer;
        _successors = new Successors(gazetteer.Atlas, towns);
        _answers = new AnswerWriter(gazetteer, _successors);
        _looseTowns = new LooseTowns(gazetteer);
        _strangers = new Strangers(gazetteer);
    }

    public Resolution Answer(string text, ReadOnlySpan<Mark> marks, AddressText letters, ReadOnlySpan<Chain> found, Contact contact)
    {
        if (found.Length == 0)
        {
            return WithoutChain(text, marks, letters, contact);
        }

        var top = found[0].Score;
        var chosen = _successors.Of(found[0], letters);
        List<Division>? fitting = null;
        List<Division>? near = null;
        foreach (var chain in found[1..])
        {
            if (chain.Score < top - ChainSearch.Margin)
            {
                continue;
            }

            var other = _successors.Of(chain, letters);
            if (chain.Score == top && IsFormer(chosen) && IsFormer(other) && AreSuccessive(chosen, other))
            {
                chosen = EndOf(other) > EndOf(chosen) ? other : chosen;
            }
            else if (other.Division == chosen.Division)
            {
                continue;
            }
            else if (chain.Score == top && chosen.Town.Found == other.Town.Found)
            {
                Add(ref fitting, other);
            }
            else if (chain.Score == top && other.Town.Found)
            {
                (near, fitting) = (fitting, null);
                Add(ref near, chosen);
                chosen = other;
            }
            else if (!chosen.Town.Found || other.Town.Found)
            {
                // 中山小榄镇: the town says which 中山 is meant, and 中山区 is no alternative.
                Add(ref near, other);
            }
        }

        return fitting is null
            ? Settled(text, marks, letters, chosen, near, contact)
            : Open(text, marks, letters, chosen, fitting, contact);
    }

    private bool IsFormer(Reading reading) => _gazetteer.Atlas.HasEnded(reading.Chain.Deepest);

    // 郊区 of one city and 郊区 of another stood side by side; of records of one prefecture, or with a successor in common, one followed the other.
    private bool AreSuccessive(Reading one, Reading other)
    {
        var atlas = _gazetteer.Atlas;
        return atlas.Codes[one.Chain.Deepest] / 100 == atlas.Codes[other.Chain.Deepest] / 100
            || atlas.Parents[one.Division] == atlas.Parents[other.Division]
            || atlas.Today(one.Chain.Deepest).ContainsAny(atlas.Today(other.Chain.Deepest));
    }

    // Of two ended divisions of one name people remember the later.
    private int EndOf(Reading reading) => _gazetteer.Atlas.EndedIn[reading.Chain.Deepest];

    private void Add(ref List<Division>? list, Reading reading)
    {
        var division = _gazetteer.DivisionAt(reading.Division);
        list ??= [];
        if (!list.Contains(division))
        {
            list.Add(division);
        }
    }

    private Resolution Settled(
        string text, ReadOnlySpan<Mark> marks, AddressText letters, Reading reading, List<Division>? near, Contact contact)
    {
        if (!reading.Town.Found
            && _looseTowns.Find(reading.Division, letters, Fillers.Skip(letters, reading.Chain.End)) is { Hits: > 0 } loose)
        {
            var within = RestOf(text, marks, letters, reading.Chain.Start, loose.End);
            if (loose.Hits > 1)
            {
                return AnswerWriter.Ambiguous(_looseTowns.List(loose, reading.Division), contact, within);
            }

            var match = new TownMatch(loose.First, Ended: false, loose.End);
            return _answers.Resolved(reading with { Town = match }, contact, within, Resolution.NoDivisions);
        }

        var strangers = _strangers.Behind(reading, letters);
        var rest = RestOf(text, marks, letters, reading.Chain.Start, reading.End);
        return _answers.Resolved(
            reading, contact, rest, near ?? strangers ?? OtherSuccessors(reading), Doubts.Behind(reading, strangers, text, letters));
    }

    private Resolution Open(
        string text, ReadOnlySpan<Mark> marks, AddressText letters, Reading first, List<Division> others, Contact contact)
    {
        others.Insert(0, _gazetteer.DivisionAt(first.Division));
        return AnswerWriter.Ambiguous(others, contact, RestOf(text, marks, letters, first.Chain.Start, first.Chain.End));
    }

    private Resolution WithoutChain(string text, ReadOnlySpan<Mark> marks, AddressText letters, Contact contact)
    {
        var loose = _looseTowns.Find(Atlas.None, letters, at: 0);
        if (loose.Hits == 0)
        {
            var doubt = Doubts.At(0, text, letters) ?? new Doubt("no_division_named", null);
            return AnswerWriter.Unresolved(doubt, contact, RestOf(text, marks, letters, 0, 0));
        }

        var rest = RestOf(text, marks, letters, 0, loose.End);
        if (loose.Hits > 1)
        {
            return AnswerWriter.Ambiguous(_looseTowns.List(loose, Atlas.None), contact, rest);
        }

        var county = _gazetteer.Towns.Divisions[loose.First];
        var chain = Chain.EmptyAt(0).With(DivisionLevel.County, county);
        var match = new TownMatch(loose.First, Ended: false, loose.End);
        return _answers.Resolved(new Reading(chain, county, match), contact, rest, Resolution.NoDivisions);
    }

    /// <summary>Where an ended division went to several, the others are named too.</summary>
    private IReadOnlyList<Division> OtherSuccessors(Reading reading)
    {
        var today = _gazetteer.Atlas.Today(reading.Chain.Deepest);
        if (today.Length == 1 || reading.Town.Found)
        {
            return Resolution.NoDivisions;
        }

        var others = new List<Division>(today.Length);
        foreach (var division in today)
        {
            if (division != reading.Division)
            {
                others.Add(_gazetteer.DivisionAt(division));
            }
        }

        return others;
    }

    private static string RestOf(string text, ReadOnlySpan<Mark> marks, AddressText letters, int from, int to) =>
        from >= to
            ? RestWriter.Write(text, marks, 0, 0)
            : RestWriter.Write(text, marks, letters.Origins[from], letters.Origins[to - 1] + 1);
}
