using System.Text.RegularExpressions;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Locales;

/// <summary>
/// Which text keys the pages name. A key counts as used when it stands somewhere as a literal, or fits a template literal that leads its
/// first part:
/// `photos.fault.${fault}` uses every key under photos.fault.
/// </summary>
public sealed partial class KeyUse
{
    private readonly HashSet<string> _literals = [];
    private readonly List<Regex> _templates = [];

    public KeyUse(IEnumerable<SourceText> sources)
    {
        foreach (var source in sources)
        {
            _literals.UnionWith(Literal().Matches(source.Text).Select(match => match.Groups[1].Value));
            _templates.AddRange(Template().Matches(source.Text).Select(match => Pattern(match.Groups[1].Value)));
        }
    }

    public bool Uses(string key) => _literals.Contains(key) || _templates.Any(template => template.IsMatch(key));

    /// <summary>Keys asked for by a literal in a call of t or lookUp.</summary>
    public static IEnumerable<string> Asked(SourceText source) => Call().Matches(source.Text).Select(match => match.Groups[1].Value);

    private static Regex Pattern(string template) =>
        new("^" + string.Join(@"[\w\-.]+", Hole().Split(template).Select(Regex.Escape)) + "$", RegexOptions.CultureInvariant);

    [GeneratedRegex("""['"]([A-Za-z][\w\-]*(?:\.[\w\-]+)+)['"]""")]
    private static partial Regex Literal();

    [GeneratedRegex(@"`([A-Za-z][\w\-]*\.(?:[\w\-.]|\$\{[^}`]+\})*)`")]
    private static partial Regex Template();

    [GeneratedRegex(@"\$\{[^}]+\}")]
    private static partial Regex Hole();

    [GeneratedRegex("""(?<![\w.])(?:t|lookUp)\(\s*['"]([^'"]+)['"]""")]
    private static partial Regex Call();
}
