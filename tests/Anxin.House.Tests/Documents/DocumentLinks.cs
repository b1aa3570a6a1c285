using System.Text;
using System.Text.RegularExpressions;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Documents;

/// <summary>Links of Markdown pages to other files of the repository, and to headings inside them.</summary>
public static partial class DocumentLinks
{
    /// <summary>
    /// Links that lead nowhere. <paramref name="read"/> gives a file's text, an empty text for a folder, or null when there is nothing.
    /// </summary>
    public static IEnumerable<Breach> Broken(SourceText page, Func<string, string?> read)
    {
        foreach (Match match in Link().Matches(WithoutCode(page.Text)))
        {
            var target = match.Groups[1].Value;
            if (!target.Contains("://", StringComparison.Ordinal) && !target.StartsWith("mailto:", StringComparison.Ordinal)
                && Complaint(page, target, read) is { } complaint)
            {
                yield return new Breach(page.Path, complaint);
            }
        }
    }

    /// <summary>Heading texts as the anchors that repository sites make of them.</summary>
    public static IEnumerable<string> Anchors(string markdown) =>
        Heading().Matches(WithoutFences(markdown)).Select(match => Slug(match.Groups[1].Value));

    private static string? Complaint(SourceText page, string target, Func<string, string?> read)
    {
        var (path, anchor) = target.Split('#', 2) is [var before, var after] ? (before, after) : (target, null);
        var file = path.Length == 0 ? page.Path : Normal(Path.GetDirectoryName(page.Path) ?? "", path);
        if (file is null || read(file) is not { } text)
        {
            return $"links to {target}, which does not exist";
        }

        return anchor is null || !file.EndsWith(".md", StringComparison.Ordinal) || Anchors(text).Contains(anchor)
            ? null
            : $"links to {target}, but there is no such heading";
    }

    private static string? Normal(string folder, string path)
    {
        var parts = new List<string>();
        foreach (var part in $"{folder.Replace('\\', '/')}/{Uri.UnescapeDataString(path)}".Split('/')
            .Where(part => part is not ("" or ".")))
        {
            if (part != "..")
            {
                parts.Add(part);
            }
            else if (parts.Count == 0)
            {
                return null;
            }
            else
            {
                parts.RemoveAt(parts.Count - 1);
            }
        }

        return string.Join('/', parts);
    }

    private static string Slug(string heading)
    {
        var slug = new StringBuilder();
        foreach (var c in heading.Trim().ToLowerInvariant())
        {
            slug.Append(c == ' ' ? "-" : char.IsLetterOrDigit(c) || c is '-' or '_' ? c.ToString() : "");
        }

        return slug.ToString();
    }

    private static string WithoutCode(string markdown) => InlineCode().Replace(WithoutFences(markdown), "");

    private static string WithoutFences(string markdown) => Fence().Replace(markdown.ReplaceLineEndings("\n"), "");

    [GeneratedRegex(@"\]\(\s*<?([^()\s>]+)>?(?:\s+""[^""]*"")?\s*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#{1,6}\s+(.+?)\s*#*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\s*```.*?^\s*```\s*$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fence();

    [GeneratedRegex("`[^`\n]*`")]
    private static partial Regex InlineCode();
}
