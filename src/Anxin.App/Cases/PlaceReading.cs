using System.Globalization;
using Anxin.Places;

namespace Anxin.App.Cases;

/// <summary>What an address says about where it is: a county or deeper, or the divisions to choose from.</summary>
public sealed record PlaceReading(Division? Division, string Status, string Rest, IReadOnlyList<PlaceCandidate> Candidates)
{
    /// <summary>What to ask the writer for, and what was not understood.</summary>
    public sealed record Question(DivisionLevel? AskFor, string? Problem, string? NotUnderstood);

    private const int MostCandidates = 30;

    /// <summary>The six-digit county; cities without counties (Dongguan, Zhongshan …) stand for their own.</summary>
    public int? County => Division is null ? null : CountyOf(Division);

    public long? Code => Division is null ? null : long.Parse(Division.Code, CultureInfo.InvariantCulture);

    public Question Doubt { get; private init; } = new(null, null, null);

    public PlaceAnswer? Answer => Division is null ? null : new PlaceAnswer(Division.Code, Division.Path, Status);

    /// <summary>Reads the address; a candidate the person chose wins over the text.</summary>
    public static PlaceReading Read(string address, string? chosenCode)
    {
        var resolution = Gazetteer.Default.Resolver.Resolve(address);
        if (chosenCode is not null && Find(chosenCode) is { } chosen && CountyOf(chosen) is not null)
        {
            return new PlaceReading(chosen, "current", resolution.Rest, []);
        }

        var status = StatusWord(resolution.Status);
        var doubt = new Question(resolution.AskFor, resolution.Problem, resolution.NotUnderstood);
        if (resolution.Division is { } found && CountyOf(found) is not null)
        {
            return new PlaceReading(found, status, resolution.Rest, []) { Doubt = doubt };
        }

        var candidates = resolution.Alternatives.Where(d => CountyOf(d) is not null);
        if (resolution.Division is { Level: DivisionLevel.Prefecture } prefecture)
        {
            candidates = candidates.Concat(Gazetteer.Default.Counties.Where(c => c.Parent == prefecture));
        }

        return new PlaceReading(
            null, status, resolution.Rest,
            [.. candidates.DistinctBy(d => d.Code).Take(MostCandidates).Select(d => new PlaceCandidate(d.Code, d.Path))])
        {
            Doubt = doubt,
        };
    }

    public static Division? Find(string code) =>
        code.Length is 6 or 9 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Gazetteer.Default.Find(number)
            : null;

    /// <summary>Names from the province down, empty when the code is unknown.</summary>
    public static IReadOnlyList<string> PathOf(long? code) =>
        code is { } c && Gazetteer.Default.Find((int)c) is { } division ? division.Path : [];

    internal static int? CountyOf(Division division) => division.Level switch
    {
        DivisionLevel.County => int.Parse(division.Code, CultureInfo.InvariantCulture),
        DivisionLevel.Township => int.Parse(division.Parent!.Code, CultureInfo.InvariantCulture),
        DivisionLevel.Prefecture when !Gazetteer.Default.Counties.Any(c => c.Parent == division) =>
            int.Parse(division.Code, CultureInfo.InvariantCulture),
        DivisionLevel.Prefecture or DivisionLevel.Province => null,
    };

    private static string StatusWord(ResolutionStatus status) => status switch
    {
        ResolutionStatus.Current => "current",
        ResolutionStatus.Abolished => "abolished",
        ResolutionStatus.Renamed => "renamed",
        ResolutionStatus.OutsideStandard => "outside-standard",
        ResolutionStatus.Ambiguous => "ambiguous",
        ResolutionStatus.Unresolved => "unresolved",
    };
}
