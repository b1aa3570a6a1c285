using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Anxin.Gazetteer;

/// <summary>
/// Pinyin of division names, in syllables without tones: a name of the hand-written table as it is there, else the longest words of the
/// dictionary one after another, so that 六安 is lu an and 安徽 an hui.
/// </summary>
internal sealed class Romanisation(Dictionary<string, string> words, IReadOnlyDictionary<string, string> corrections)
{
    private const int LongestWord = 12;

    public static Romanisation Read(byte[] dictionary, string correctionsFile)
    {
        using var json = JsonDocument.Parse(dictionary);
        var words = json.RootElement.EnumerateObject().ToDictionary(entry => entry.Name, entry => entry.Value[0].GetString()!);
        return new Romanisation(words, Table.Read(correctionsFile, 2).ToDictionary(cells => cells[0], cells => cells[1]));
    }

    public string Of(string name)
    {
        var syllables = new StringBuilder();
        for (var at = 0; at < name.Length;)
        {
            var (length, pinyin) = WordAt(name, at);
            syllables.Append(syllables.Length == 0 ? "" : " ").Append(pinyin);
            at += length;
        }

        return syllables.ToString();
    }

    private (int Length, string Pinyin) WordAt(string name, int at)
    {
        var corrected = corrections.Keys.FirstOrDefault(word => name.AsSpan(at).StartsWith(word));
        if (corrected is not null)
        {
            return (corrected.Length, corrections[corrected]);
        }

        for (var length = Math.Min(LongestWord, name.Length - at); length > 0; length--)
        {
            var word = name.Substring(at, length);
            if (words.TryGetValue(word, out var known) && known.Split(' ').Length == length)
            {
                return (length, WithoutTones(known));
            }
        }

        throw new InvalidDataException($"No pinyin is known for {name[at]} of {name}.");
    }

    /// <summary>lǜ becomes lv, as it is typed.</summary>
    private static string WithoutTones(string pinyin)
    {
        var letters = pinyin.Normalize(NormalizationForm.FormD).Replace("u\u0308", "v", StringComparison.Ordinal);
        return string.Concat(letters.Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));
    }
}
