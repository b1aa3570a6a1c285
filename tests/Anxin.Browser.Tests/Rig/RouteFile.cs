using System.Text.RegularExpressions;

namespace Anxin.Browser.Tests.Rig;

/// <summary>The names of all routes, as the pages' own source has them.</summary>
internal static partial class RouteFile
{
    public static IReadOnlyList<string> Names()
    {
        var source = File.ReadAllText(Path.Combine(Places.Repository, "ui", "src", "shared", "routes.ts"));
        var table = source[source.IndexOf("export const routes = {", StringComparison.Ordinal)..];
        table = table[..table.IndexOf("} as const", StringComparison.Ordinal)];
        return [.. Entry().Matches(table).Select(m => m.Groups[1].Value)];
    }

    [GeneratedRegex(@"^  (\w+):", RegexOptions.Multiline)]
    private static partial Regex Entry();
}
