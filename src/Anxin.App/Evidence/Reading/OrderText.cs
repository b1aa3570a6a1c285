using System.Text;
using System.Text.RegularExpressions;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Evidence.Reading;

/// <summary>
/// Finds in what was read what the order says. What is found supports the claim, what is not proves nothing. Only the order's own words come out of it,
/// never what was read.
/// </summary>
public static class OrderText
{
    public const string Check = "text.order";

    /// <summary>Counts up when the same text would be answered otherwise.</summary>
    public const int Version = 1;

    // Letters and digits that readers take for each other become one.
    private const string Alike = "OQDILSBZG";
    private const string Become = "000115826";

    private const double LeastSureness = 50;
    private static readonly TimeSpan LongestMatch = TimeSpan.FromSeconds(1);
    private static readonly string[] Limits = ["limit-text-copied", "limit-text-unread"];

    public static Finding Of(IReadOnlyList<ReadWord> words, SoldWords sold, double scale)
    {
        var places = new List<Region>();
        var number = sold.Number is { } sought && Found(words, sought, places);
        var sure = words.Where(w => w.Sureness >= LeastSureness).ToList();
        var goods = sold.Models.Where(model => Found(sure, model, places))
            .Concat(sold.Names.Select(name => Longest(sure, name, places)).OfType<string>()).Distinct().ToList();
        var parameters = new Dictionary<string, string>();
        if (number)
        {
            parameters["number"] = sold.Number!;
        }

        if (goods.Count > 0)
        {
            parameters["words"] = string.Join(' ', goods);
        }

        var code = (number, goods.Count > 0) switch
        {
            (true, true) => "text-number-and-goods",
            (true, false) => "text-number",
            (false, true) => "text-goods",
            (false, false) => "text-nothing-of-order",
        };
        return Answer(number || goods.Count > 0 ? Outcome.Supports : Outcome.NoConclusion, new Reason(code, parameters)) with
        {
            Regions = [.. places.Distinct().Select(p => Scaled(p, scale))],
        };
    }

    public static Finding GaveUp() => Answer(Outcome.NoConclusion, new Reason("text-gave-up", new Dictionary<string, string>()));

    /// <summary>Below every version, so that it is asked again where a reader is there.</summary>
    public static Finding NotAvailable() =>
        Answer(Outcome.NoConclusion, new Reason("text-not-available", new Dictionary<string, string>())) with { Version = 0 };

    private static Finding Answer(Outcome outcome, Reason reason) => new(Check, Version, outcome, reason) { Limits = Limits };

    /// <summary>A number or model as a whole, however it is spaced; not in the middle of a longer one.</summary>
    private static bool Found(IReadOnlyList<ReadWord> words, string sought, List<Region> places)
    {
        var signs = Canonical(sought).Where(char.IsAsciiLetterOrDigit).Select(c => c.ToString());
        var pattern = new Regex(
            $"(?<![A-Z0-9]){string.Join("[-_./ ]*", signs)}(?![A-Z0-9])", RegexOptions.CultureInvariant, LongestMatch);
        foreach (var line in words.GroupBy(w => w.Line))
        {
            var text = Line.Of(line, " ");
            if (pattern.Match(Canonical(text.Text)) is { Success: true } match)
            {
                places.Add(text.Place(match.Index, match.Length));
                return true;
            }
        }

        return false;
    }

    /// <summary>The longest part of a Chinese name, of four characters or more, that stands in a line.</summary>
    private static string? Longest(IReadOnlyList<ReadWord> words, string name, List<Region> places)
    {
        var lines = words.GroupBy(w => w.Line).Select(line => Line.Of(line, "")).ToList();
        for (var length = name.Length; length >= SoldWords.LeastOfName; length--)
        {
            for (var start = 0; start + length <= name.Length; start++)
            {
                var part = name.Substring(start, length);
                if (lines.Find(l => l.Text.Contains(part, StringComparison.Ordinal)) is { } line)
                {
                    places.Add(line.Place(line.Text.IndexOf(part, StringComparison.Ordinal), length));
                    return part;
                }
            }
        }

        return null;
    }

    private static string Canonical(string text) => string.Create(text.Length, text, static (signs, from) =>
    {
        for (var i = 0; i < signs.Length; i++)
        {
            var sign = char.ToUpperInvariant(from[i]);
            signs[i] = Alike.IndexOf(sign, StringComparison.Ordinal) is >= 0 and var at ? Become[at] : sign;
        }
    });

    private static Region Scaled(Region place, double scale) => new(
        (int)(place.X * scale), (int)(place.Y * scale), Math.Max(1, (int)Math.Ceiling(place.Width * scale)),
        Math.Max(1, (int)Math.Ceiling(place.Height * scale)));

    /// <summary>The words of a line as one text that knows where each stands.</summary>
    private sealed record Line(string Text, IReadOnlyList<(int Start, ReadWord Word)> Words)
    {
        public static Line Of(IEnumerable<ReadWord> words, string between)
        {
            var text = new StringBuilder();
            var starts = new List<(int Start, ReadWord Word)>();
            foreach (var word in words)
            {
                text.Append(text.Length == 0 ? "" : between);
                starts.Add((text.Length, word));
                text.Append(word.Text);
            }

            return new Line(text.ToString(), starts);
        }

        public Region Place(int start, int length)
        {
            var boxes = Words.Where(w => w.Start < start + length && w.Start + w.Word.Text.Length > start).Select(w => w.Word.Place).ToList();
            var (left, top) = (boxes.Min(b => b.X), boxes.Min(b => b.Y));
            return new Region(left, top, boxes.Max(b => b.X + b.Width) - left, boxes.Max(b => b.Y + b.Height) - top);
        }
    }
}
