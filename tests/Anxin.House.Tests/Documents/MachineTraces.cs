using System.Text.RegularExpressions;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Documents;

/// <summary>
/// Finds what ties a file to the machine it was written on: absolute paths of somebody's folders, and package sources other than the
/// public ones.
/// </summary>
public static partial class MachineTraces
{
    private static readonly string[] PublicSources = ["registry.npmjs.org", "api.nuget.org", "www.nuget.org"];

    public static IEnumerable<Breach> Paths(SourceText source) =>
        source.Lines.Select((line, index) => (Match: AbsolutePath().Match(line), Number: index + 1))
            .Where(line => line.Match.Success)
            .Select(line => new Breach(source.Path, $"line {line.Number}: {line.Match.Value}"));

    public static IEnumerable<Breach> Sources(SourceText source) =>
        SourcePattern(source.FileName) is { } pattern
            ? pattern.Matches(source.Text).Select(match => match.Groups[1].Value).Where(host => !PublicSources.Contains(host)).Distinct()
                .Select(host => new Breach(source.Path, $"packages from {host}"))
            : [];

    private static Regex? SourcePattern(string fileName) => fileName.ToUpperInvariant() switch
    {
        "PACKAGE-LOCK.JSON" => ResolvedHost(),
        ".NPMRC" => RegistryHost(),
        "NUGET.CONFIG" => FeedHost(),
        _ => null,
    };

    [GeneratedRegex(@"(?<![\w.~/\-<>}])/(work|root|home|Users)/\w[\w./\-]*|\b[A-Z]:\\Users\\\w+")]
    private static partial Regex AbsolutePath();

    [GeneratedRegex("""
        "resolved":\s*"(?:git\+)?\w+://([^/"]+)
        """)]
    private static partial Regex ResolvedHost();

    [GeneratedRegex(@"registry\s*=\s*\w+://([^/\s]+)")]
    private static partial Regex RegistryHost();

    [GeneratedRegex("""
        value="\w+://([^/"]+)
        """)]
    private static partial Regex FeedHost();
}
