namespace Anxin.Places;

/// <summary>What a text says about a place.</summary>
public sealed class Resolution
{
    internal static readonly IReadOnlyList<Division> NoDivisions = [];

    /// <summary>Today's division at the deepest level the text names; null when ambiguous or unresolved.</summary>
    public Division? Division { get; internal init; }

    public ResolutionStatus Status { get; internal init; }

    /// <summary>Today's code, six digits or nine for a township.</summary>
    public string? Code => Division?.Code;

    public string? Name => Division?.Name;

    /// <summary>Names from the province down.</summary>
    public IReadOnlyList<string> Path => Division?.Path ?? [];

    public DivisionLevel? Level => Division?.Level;

    /// <summary>The code the named division had, when it no longer exists as named.</summary>
    public string? LiteralCode { get; internal init; }

    /// <summary>The former name, when the text uses one.</summary>
    public string? SuccessorOf { get; internal init; }

    /// <summary>The year in which the former name or division ended.</summary>
    public int? EndedIn { get; internal init; }

    /// <summary>The text without divisions, person and phones.</summary>
    public string Rest { get; internal init; } = "";

    public string? Person { get; internal init; }

    /// <summary>Digits only, without the country code; null when the text has none.</summary>
    public string? Phone { get; internal init; }

    /// <summary>0 to 1: how surely the text means this division.</summary>
    public double Confidence { get; internal init; }

    /// <summary>Other divisions the text may mean, best first.</summary>
    public IReadOnlyList<Division> Alternatives { get; internal init; } = NoDivisions;

    /// <summary>The level to ask the writer for, when the alternatives differ there.</summary>
    public DivisionLevel? AskFor { get; internal init; }

    /// <summary>
    /// Stable code of what was not understood: empty_text, text_too_long, no_division_named; division_unknown where a word is built like a
    /// name that no division bears; zone_no_division where a new area run across counties is named; county_elsewhere where the county named lies in another city. Null when everything was.
    /// </summary>
    public string? Problem { get; internal init; }

    /// <summary>The words the <see cref="Problem"/> is about, as written; null when it is about the whole text.</summary>
    public string? NotUnderstood { get; internal init; }

    /// <summary>Where the division is, as precisely as its level allows; null when unresolved or without a known point.</summary>
    public PlacePoint? Point => PlacePoint.Of(Division);
}
