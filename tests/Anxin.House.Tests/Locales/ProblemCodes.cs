using System.Text.RegularExpressions;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Locales;

/// <summary>
/// The codes of the refusals that a source file can give: the first text of a refusal that is made, or of a kind of refusal that is
/// declared.
/// </summary>
public static partial class ProblemCodes
{
    public static IEnumerable<string> In(SourceText source) =>
        Made().Matches(source.Text).Concat(Declared().Matches(source.Text)).Concat(Photo().Matches(source.Text))
            .Select(match => match.Groups[1].Value).Distinct();

    /// <summary>Every text that has the form of a code, wherever it stands: codes also travel through constants and tables.</summary>
    public static IEnumerable<string> Mentioned(SourceText source) =>
        CodeShaped().Matches(source.Text).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""
        "([a-z]+(?:_[a-z0-9]+)+)"
        """)]
    private static partial Regex CodeShaped();

    [GeneratedRegex("""\bnew\s+(?:Invalid|NotFound|Conflict|Forbidden|TooMany|TooLarge|MediaProblem)\(\s*"([a-z]+(?:_[a-z0-9]+)+)",""")]
    private static partial Regex Made();

    [GeneratedRegex("""\)\s*:\s*Error\(\s*"([a-z]+(?:_[a-z0-9]+)+)",""")]
    private static partial Regex Declared();

    // A photo's problem is written as new("photo_…", …) where the type is known.
    [GeneratedRegex("""\bnew\(\s*"((?:photo|decoder)(?:_[a-z0-9]+)+)",""")]
    private static partial Regex Photo();
}
