using Anxin.Planning;

namespace Anxin.App.Dispatch;

/// <summary>Why a technician was chosen, as written down with the offer: figures, and sentences in both languages.</summary>
public sealed record Why(double? DistanceKm, int Load, long CostMinor, int Place, int Of, IReadOnlyList<Why.Sentence> Reasons)
{
    public sealed record Sentence(string Code, string Zh, string En);

    public static Why Choosing(Candidate candidate, int place, int of) => new(
        candidate.DistanceKm, candidate.LoadThatDay, candidate.CostMinor, place, of, [.. candidate.Reasons.Select(Say)]);

    public static Sentence Say(Reason reason) => new(reason.Code, reason.Zh, reason.En);
}
