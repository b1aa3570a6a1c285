using System.Text;
using System.Text.RegularExpressions;
using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Provenance;

/// <summary>Finds the places of a file where a label stands, or something that was meant as one.</summary>
internal static partial class AigcCandidates
{
    private const int MostTries = 8;
    private const int MostLetters = 65_536;
    private const string Namespace = "www.tc260.org.cn/ns/AIGC/1.0";

    public static IEnumerable<(string Place, string Text)> In(PictureMetadata metadata)
    {
        foreach (var property in metadata.Xmp.Where(IsLabel))
        {
            yield return ("XMP", property.Value);
        }

        foreach (var block in metadata.Blocks)
        {
            if (block.Kind is BlockKind.Text or BlockKind.Other && Claimed(block) is { } text)
            {
                yield return (block.Place, text);
            }
        }

        foreach (var (tag, text) in metadata.Exif)
        {
            if (LooksMeant().IsMatch(text))
            {
                yield return ($"Exif {tag}", text);
            }
        }

        foreach (var text in metadata.Blocks.Where(b => b.Kind == BlockKind.Xmp).SelectMany(Broken))
        {
            yield return ("XMP", text);
        }
    }

    private static bool IsLabel(XmpProperty property) =>
        property.Name.Equals("AIGC", StringComparison.OrdinalIgnoreCase)
        && property.Namespace.TrimEnd('/').EndsWith("://" + Namespace, StringComparison.OrdinalIgnoreCase);

    // A keyword or segment of this name holds nothing else; anywhere else the text itself has to look like a label.
    private static string? Claimed(MetadataBlock block)
    {
        var text = Encoding.UTF8.GetString(block.Content).TrimEnd('\0', ' ', '\r', '\n');
        if (block.Keyword.Equals("AIGC", StringComparison.OrdinalIgnoreCase))
        {
            return text;
        }

        var isNamed = block.Kind == BlockKind.Other && text.StartsWith("AIGC", StringComparison.Ordinal);
        var body = isNamed ? text[4..].TrimStart('\0', ':', ' ') : text;
        return (isNamed && body is ['{', ..]) || LooksMeant().IsMatch(body) ? body : null;
    }

    // A packet that is no XML: the element or attribute is looked for by its letters.
    private static IEnumerable<string> Broken(MetadataBlock block)
    {
        var packet = Encoding.UTF8.GetString(block.Content);
        var bound = Prefix().Match(packet);
        if (!bound.Success)
        {
            yield break;
        }

        var element = $"{bound.Groups[1].Value}:AIGC";
        var at = packet.IndexOf(element, StringComparison.Ordinal);
        for (var left = MostTries; at >= 0 && left > 0; left--, at = packet.IndexOf(element, at + 1, StringComparison.Ordinal))
        {
            var start = at + element.Length;
            var rest = packet.AsSpan(start, Math.Min(packet.Length - start, MostLetters)).TrimStart(" =>");
            var end = rest.IsEmpty ? -1 : rest[0] is '"' or '\'' ? rest[1..].IndexOf(rest[0]) + 1 : rest.IndexOf('<');
            if (end > 0 && rest.Trim("\"'")[0] is '{' or '&')
            {
                yield return System.Net.WebUtility.HtmlDecode(rest[..end].Trim("\"'").ToString());
            }
        }
    }

    // Starts as JSON and soon names the label: what breaks off later was still meant as one.
    [GeneratedRegex(
        """^[\s\uFEFF]*\{\s*(\\?"|'|&quot;)(AIGC\1\s*:|Label\1\s*:\s*(\1)?[0-9](\1)?\s*,\s*\1Content(Producer|Propagator)\1\s*:)""",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex LooksMeant();

    [GeneratedRegex("""xmlns:([A-Za-z0-9_]{1,32})\s*=\s*["']http://www\.tc260\.org\.cn/ns/AIGC/1\.0/?["']""")]
    private static partial Regex Prefix();
}
