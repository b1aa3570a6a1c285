using System.Text.Json;
using System.Text.Json.Serialization;

namespace Anxin.Forensics.Inspecting;

/// <summary>What one check saw in one picture.</summary>
/// <param name="Check">Which check, such as <c>provenance.aigc</c>; stable.</param>
/// <param name="Version">Counts up when the check would answer differently for the same picture.</param>
/// <param name="Outcome">The column.</param>
/// <param name="Reason">Why, in words a reader can be shown.</param>
public sealed record Finding(string Check, int Version, Outcome Outcome, Reason Reason)
{
    /// <summary>Strength of the doubt, 0 to 1, for ordering findings of one check; null when it measures none.</summary>
    public double? Score { get; init; }

    /// <summary>What the picture was compared with, by the name the caller gave it.</summary>
    public string? Reference { get; init; }

    /// <summary>Where in the upright picture, in its own pixels.</summary>
    public IReadOnlyList<Region> Regions { get; init; } = [];

    /// <summary>The same to the pixel, where the check can tell; kept apart from what is stored as JSON.</summary>
    [JsonIgnore]
    public Mask? Mask { get; init; }

    /// <summary>Figures and texts behind the answer, by stable names.</summary>
    public IReadOnlyDictionary<string, JsonElement> Details { get; init; } = Inspecting.Details.None;

    /// <summary>What the check cannot see, as codes of <see cref="FindingTexts"/>.</summary>
    public IReadOnlyList<string> Limits { get; init; } = [];
}
