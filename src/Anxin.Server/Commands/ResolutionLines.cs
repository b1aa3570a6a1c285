using System.Buffers;
using System.Text;
using System.Text.Json;
using Anxin.Places;

namespace Anxin.Server.Commands;

/// <summary>
/// Answers as outside programs read them, one a line. A file of addresses names the same divisions again and again, so what is said of a
/// division is written once and kept.
/// </summary>
internal sealed class ResolutionLines : IDisposable
{
    private const int Full = 1 << 16;
    private static readonly string[] Statuses = ["unresolved", "current", "abolished", "renamed", "outside-standard", "ambiguous"];
    private static readonly string[] Levels = ["province", "prefecture", "county", "township"];

    private readonly Stream _output;
    private readonly bool _atOnce;
    private readonly ArrayBufferWriter<byte> _buffer = new(2 * Full);
    private readonly Utf8JsonWriter _json;
    private readonly Dictionary<Division, byte[]> _paths = [];

    /// <param name="output">Where the lines go.</param>
    /// <param name="atOnce">Whether each line is written at once, for a program that waits for it before it asks on.</param>
    public ResolutionLines(Stream output, bool atOnce)
    {
        (_output, _atOnce) = (output, atOnce);
        _json = new Utf8JsonWriter(_buffer, new JsonWriterOptions { Encoder = App.Common.Json.Options.Encoder, SkipValidation = true });
    }

    public void Write(string text, Resolution answer, bool json)
    {
        if (json)
        {
            WriteJson(text, answer);
        }
        else
        {
            WriteText(answer);
        }

        _buffer.Write("\n"u8);
        if (_atOnce || _buffer.WrittenCount >= Full)
        {
            Flush();
        }
    }

    public void Dispose()
    {
        Flush();
        _json.Dispose();
    }

    private void Flush()
    {
        _output.Write(_buffer.WrittenSpan);
        _buffer.ResetWrittenCount();
    }

    private void WriteText(Resolution answer)
    {
        var line = $"{answer.Code ?? "-"}\t{Statuses[(int)answer.Status]}\t{string.Concat(answer.Path)}\t{answer.Rest}";
        Encoding.UTF8.GetBytes(answer.Problem is null ? line : $"{line}\t{answer.Problem} {answer.NotUnderstood}".TrimEnd(), _buffer);
    }

    private void WriteJson(string text, Resolution answer)
    {
        _json.Reset();
        _json.WriteStartObject();
        _json.WriteString("text"u8, text);
        _json.WriteString("code"u8, answer.Code);
        _json.WriteString("name"u8, answer.Name);
        WritePath(answer.Division);
        _json.WriteString("level"u8, answer.Level is { } level ? Levels[level - DivisionLevel.Province] : null);
        _json.WriteString("status"u8, Statuses[(int)answer.Status]);
        _json.WriteString("literalCode"u8, answer.LiteralCode);
        _json.WriteString("successorOf"u8, answer.SuccessorOf);
        _json.WriteString("rest"u8, answer.Rest);
        _json.WriteString("person"u8, answer.Person);
        _json.WriteString("phone"u8, answer.Phone);
        _json.WriteNumber("confidence"u8, answer.Confidence);
        _json.WriteStartArray("alternatives"u8);
        foreach (var division in answer.Alternatives)
        {
            _json.WriteStartObject();
            _json.WriteString("code"u8, division.Code);
            WritePath(division);
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
        _json.Flush();
    }

    private void WritePath(Division? division)
    {
        _json.WritePropertyName("path"u8);
        _json.WriteRawValue(division is null ? "[]"u8 : PathOf(division), skipInputValidation: true);
    }

    private byte[] PathOf(Division division)
    {
        if (!_paths.TryGetValue(division, out var path))
        {
            path = JsonSerializer.SerializeToUtf8Bytes(division.Path, App.Common.Json.Options);
            _paths.Add(division, path);
        }

        return path;
    }
}
