using Anxin.App.Repairs;
using Anxin.Places;

namespace Anxin.App.Parties;

/// <summary>What a technician's record may name: kinds of products, kinds of certificates, counties.</summary>
public static class KnownCodes
{
    public static IReadOnlySet<string> Categories { get; } = Catalogue.Categories.Select(c => c.Code).ToHashSet();

    public static IReadOnlySet<string> Certificates { get; } = new HashSet<string> { "gas", "electric", "refrigeration", "height", "lock" };

    // Cities without counties (Dongguan, Zhongshan …) stand for their own.
    private static readonly Lazy<HashSet<string>> WithCounties = new(() => [.. Gazetteer.Default.Counties.Select(c => c.Code[..4])]);

    public static bool IsCounty(int code) => Gazetteer.Default.Find(code) is { } division &&
        (division.Level == DivisionLevel.County
            || (division.Level == DivisionLevel.Prefecture && !WithCounties.Value.Contains(division.Code[..4])));

    /// <summary>Names from the province down; empty when the code is unknown.</summary>
    public static IReadOnlyList<string> PathOf(int code) => Gazetteer.Default.Find(code)?.Path ?? [];
}
