using System.Text;

namespace Anxin.App.Common;

/// <summary>
/// Reads comma-separated values as RFC 4180 has them, quotes and line breaks within quotes included. A row that breaks the form ends the
/// reading: what follows cannot be told apart.
/// </summary>
public static class Csv
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A row with its number as a spreadsheet counts it, from 1. Blank rows are counted and left out.</summary>
    public sealed record Row(int Number, IReadOnlyList<string> Cells, Invalid? Problem = null);

    /// <summary>The text of a file, without its byte order mark; null when it is not UTF-8.</summary>
    public static string? Text(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    public static IEnumerable<Row> Read(string text)
    {
        var at = 0;
        for (var number = 1; at < text.Length; number++)
        {
            var cells = new List<string>();
            if (ReadRow(text, ref at, cells) is { } problem)
            {
                yield return new Row(number, cells, problem);
                yield break;
            }

            if (cells.Exists(c => !string.IsNullOrWhiteSpace(c)))
            {
                yield return new Row(number, cells);
            }
        }
    }

    /// <summary>One row as text.</summary>
    public static string Write(IEnumerable<string> cells) => string.Join(',', cells.Select(Quoted)) + "\r\n";

    private static Invalid? ReadRow(string text, ref int at, List<string> cells)
    {
        while (true)
        {
            if (at < text.Length && text[at] == '"')
            {
                if (ReadQuoted(text, ref at, cells) is { } problem)
                {
                    return problem;
                }
            }
            else
            {
                var end = text.AsSpan(at).IndexOfAny(",\r\n");
                end = end < 0 ? text.Length : at + end;
                cells.Add(text[at..end]);
                at = end;
            }

            if (at == text.Length || text[at] != ',')
            {
                EndRow(text, ref at);
                return null;
            }

            at++;
        }
    }

    private static Invalid? ReadQuoted(string text, ref int at, List<string> cells)
    {
        var cell = new StringBuilder();
        for (at++; ;)
        {
            var quote = text.IndexOf('"', at);
            if (quote < 0)
            {
                return new Invalid("csv_open_quote", "A quoted cell is never closed.", null, "Close it, or write two quotes for one.");
            }

            cell.Append(text, at, quote - at);
            at = quote + 1;
            if (at == text.Length || text[at] != '"')
            {
                break;
            }

            cell.Append('"');
            at++;
        }

        cells.Add(cell.ToString());
        return at == text.Length || text[at] is ',' or '\r' or '\n'
            ? null
            : new Invalid("csv_stray_quote", "A quoted cell goes on after its closing quote.", null, "Write two quotes for one.");
    }

    private static void EndRow(string text, ref int at)
    {
        if (at < text.Length && text[at] == '\r')
        {
            at++;
        }

        if (at < text.Length && text[at] == '\n')
        {
            at++;
        }
    }

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny("\",\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
