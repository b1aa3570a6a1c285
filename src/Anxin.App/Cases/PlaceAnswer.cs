using System.ComponentModel.DataAnnotations;

namespace Anxin.App.Cases;

/// <summary>A division as the API shows it.</summary>
public sealed record PlaceAnswer(
    string Code,
    IReadOnlyList<string> Path,
    [AllowedValues("current", "abolished", "renamed", "outside-standard", "ambiguous", "unresolved")] string Status);
