using System.Text.RegularExpressions;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Words;

/// <summary>Finds words and marks that no line may hold.</summary>
public static partial class WordSearch
{
    /// <summary>One breach for each line that holds one of the words, as whole words.</summary>
    public static IEnumerable<Breach> Find(SourceText source, IReadOnlyList<string> words)
    {
        var pattern = new Regex(string.Join('|', words.Select(WholeWord)), RegexOptions.CultureInvariant);
        return Lines(source, line => pattern.Match(line) is { Success: true } match ? match.Value : null);
    }

    /// <summary>Compiler warnings switched off without a named warning and a reason on the line.</summary>
    public static IEnumerable<Breach> SilentPragmas(SourceText source) =>
        Lines(source, line => Disable().IsMatch(line) && !DisableWithReason().IsMatch(line) ? "no reason on the line" : null);

    /// <summary>Requests that pages make past the typed client in ui/src/shared/api.</summary>
    public static IEnumerable<Breach> StrayCalls(SourceText source) =>
        source.Path.StartsWith("ui/src/shared/api/", StringComparison.Ordinal)
            ? []
            : Lines(source, line => Request().Match(line) is { Success: true } match ? match.Value : null);

    /// <summary>Paths written into pages instead of taken from routes.ts.</summary>
    public static IEnumerable<Breach> StrayLinks(SourceText source) =>
        source.FileName == "routes.ts"
            ? []
            : Lines(source, line => HandWrittenLink().Match(line) is { Success: true } match ? match.Value : null);

    private static IEnumerable<Breach> Lines(SourceText source, Func<string, string?> judge) =>
        source.Lines.Select((line, index) => (Found: judge(line), Number: index + 1))
            .Where(line => line.Found is not null)
            .Select(line => new Breach(source.Path, $"line {line.Number}: {line.Found}"));

    private static string WholeWord(string word) =>
        (char.IsLetter(word[0]) ? @"\b" : "") + Regex.Escape(word) + (char.IsLetter(word[^1]) ? @"\b" : "");

    [GeneratedRegex(@"(?<![\w.])fetch\(|\bXMLHttpRequest\b|\bnew EventSource\b")]
    private static partial Regex Request();

    [GeneratedRegex("""\b(?:to|href)=\{?["'`]/|\bnavigate\(\s*["'`]/""")]
    private static partial Regex HandWrittenLink();

    [GeneratedRegex(@"#\s*pragma\s+warning\s+disable")]
    private static partial Regex Disable();

    [GeneratedRegex(@"#\s*pragma\s+warning\s+disable\s+[A-Z]+\d+(\s*,\s*[A-Z]+\d+)*\s*//\s*\w+(\s+\S+){2,}")]
    private static partial Regex DisableWithReason();
}
