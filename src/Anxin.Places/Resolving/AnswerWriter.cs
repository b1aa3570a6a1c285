using System.Globalization;
using Anxin.Places.Data;

namespace Anxin.Places.Resolving;

/// <summary>Turns a reading into the answer: status, former name, confidence, alternatives.</summary>
internal sealed class AnswerWriter(Gazetteer gazetteer, Successors successors)
{
    private const int MostAlternatives = 10;

    private Atlas Atlas => gazetteer.Atlas;

    public Resolution Resolved(Reading reading, Contact contact, string rest, IReadOnlyList<Division> alternatives, Doubt doubt = default)
    {
        var division = Meant(reading);
        var former = FormerRecord(reading.Chain);
        var status = StatusOf(reading, former, division);
        return new Resolution
        {
            Division = division,
            Status = status,
            LiteralCode = LiteralCode(reading, former),
            SuccessorOf = FormerName(reading, former),
            EndedIn = reading.Town.Ended ? gazetteer.EndedTowns.EndedIn[reading.Town.Town]
                : former == Atlas.None ? null
                : Atlas.EndedIn[former],
            Rest = rest,
            Person = contact.Person,
            Phone = contact.Phone,
            Confidence = ConfidenceOf(reading, status, alternatives.Count),
            Alternatives = alternatives,
            Problem = doubt.Problem,
            NotUnderstood = doubt.Words,
        };
    }

    public static Resolution Ambiguous(List<Division> fitting, Contact contact, string rest) => new()
    {
        Status = ResolutionStatus.Ambiguous,
        Rest = rest,
        Person = contact.Person,
        Phone = contact.Phone,
        Confidence = Math.Round(1.0 / fitting.Count, 4),
        Alternatives = fitting[..Math.Min(fitting.Count, MostAlternatives)],
        AskFor = FirstDifference(fitting),
    };

    public static Resolution Unresolved(string problem) => Unresolved(new Doubt(problem, null), default, "");

    public static Resolution Unresolved(Doubt doubt, Contact contact, string rest) => new()
    {
        Status = ResolutionStatus.Unresolved,
        Problem = doubt.Problem,
        NotUnderstood = doubt.Words,
        Rest = rest,
        Person = contact.Person,
        Phone = contact.Phone,
    };

    private Division Meant(Reading reading)
    {
        var town = reading.Town;
        var successor = town.Ended ? gazetteer.EndedTowns.Successors[town.Town] - 1 : town.Town;
        return town.Found && successor >= 0 ? gazetteer.Town(successor) : gazetteer.DivisionAt(reading.Division);
    }

    private int FormerRecord(Chain chain)
    {
        foreach (var level in (ReadOnlySpan<DivisionLevel>)[DivisionLevel.County, DivisionLevel.Prefecture, DivisionLevel.Province])
        {
            if (chain.At(level) is var record && record != Atlas.None && Atlas.HasEnded(record))
            {
                return record;
            }
        }

        return Atlas.None;
    }

    private ResolutionStatus StatusOf(Reading reading, int former, Division division)
    {
        if (reading.Town.Ended)
        {
            return gazetteer.EndedTowns.Successors[reading.Town.Town] > 0 ? ResolutionStatus.Renamed : ResolutionStatus.Abolished;
        }

        if (former != Atlas.None)
        {
            var today = former == reading.Chain.Deepest ? reading.Division : Atlas.Today(former)[0];
            return successors.GoesOnAs(former, today) ? ResolutionStatus.Renamed : ResolutionStatus.Abolished;
        }

        return division.InStandard ? ResolutionStatus.Current : ResolutionStatus.OutsideStandard;
    }

    private string? LiteralCode(Reading reading, int former) =>
        reading.Town.Ended ? gazetteer.EndedTowns.Codes[reading.Town.Town].ToString("D9", CultureInfo.InvariantCulture)
        : former == Atlas.None ? null
        : Atlas.Codes[former].ToString("D6", CultureInfo.InvariantCulture);

    private string? FormerName(Reading reading, int former) =>
        reading.Town.Ended ? gazetteer.EndedTowns.Name(reading.Town.Town).ToString() : former == Atlas.None ? null : Atlas.Names[former];

    private static double ConfidenceOf(Reading reading, ResolutionStatus status, int alternatives)
    {
        var chain = reading.Chain;
        var confidence = chain.Links > 1 ? 0.99 : chain.BareLinks == 0 ? 0.95 : 0.7;
        confidence -= chain.Links > 1 ? 0.03 * chain.BareLinks : 0;
        confidence -= chain.Start > 0 ? 0.15 : 0;
        confidence -= alternatives > 0 ? 0.25 : 0;
        confidence -= status == ResolutionStatus.Abolished ? 0.05 : 0;
        return Math.Clamp(Math.Round(confidence, 2), 0.05, 1);
    }

    private static DivisionLevel? FirstDifference(List<Division> fitting)
    {
        var depth = fitting.Min(division => division.Path.Count);
        for (var i = 0; i < depth; i++)
        {
            if (fitting.Exists(division => division.Path[i] != fitting[0].Path[i]))
            {
                return LevelAt(fitting[0], i);
            }
        }

        return null;
    }

    private static DivisionLevel LevelAt(Division division, int depth)
    {
        var at = division;
        for (var i = division.Path.Count - 1; i > depth; i--)
        {
            at = at.Parent!;
        }

        return at.Level;
    }
}
