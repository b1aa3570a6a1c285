using System.Buffers.Binary;
using System.Text;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Provenance.C2pa.Jumbf;

/// <summary>Reads a tree of JUMBF boxes within bounds of depth and number; lengths are checked against the box around them.</summary>
internal sealed class JumbfReader
{
    /// <summary>Superboxes within superboxes; a manifest store has four levels.</summary>
    public const int MostNesting = 12;

    /// <summary>Boxes of one store altogether.</summary>
    public const int MostBoxes = 8_192;

    private const uint Superbox = 0x6A756D62; // jumb
    private const uint Description = 0x6A756D64; // jumd
    private const int TypeLength = 16;
    private const int HasLabel = 2;

    private int _boxes;
    private string? _why;

    /// <summary>The first superbox of the bytes; null, and why, when there is none. What follows it is left unread.</summary>
    public static JumbfBox? Read(ReadOnlyMemory<byte> bytes, out string? why)
    {
        var reader = new JumbfReader();
        var boxes = new Boxes(bytes.Span);
        var box = boxes.Next() && boxes.Type == Superbox
            ? reader.Box(bytes.Slice(boxes.PayloadStart, boxes.Payload.Length), 0)
            : reader.Fail("the record does not start with a whole JUMBF box");
        why = reader._why;
        return box;
    }

    private JumbfBox? Box(ReadOnlyMemory<byte> content, int depth)
    {
        if (depth > MostNesting || ++_boxes > MostBoxes)
        {
            return Fail(depth > MostNesting ? "JUMBF boxes are nested too deeply" : "there are too many JUMBF boxes");
        }

        var boxes = new Boxes(content.Span);
        if (!boxes.Next() || boxes.Type != Description || boxes.Payload.Length <= TypeLength)
        {
            return Fail("a JUMBF box has no description");
        }

        var type = Encoding.Latin1.GetString(boxes.Payload[..4]);
        var label = LabelOf(boxes.Payload[TypeLength..]);
        var children = new List<JumbfBox>();
        var data = new List<(string, ReadOnlyMemory<byte>)>();
        while (boxes.Next())
        {
            var payload = content.Slice(boxes.PayloadStart, boxes.Payload.Length);
            if (boxes.Type != Superbox)
            {
                data.Add((Letters(boxes.Type), payload));
                if (++_boxes > MostBoxes)
                {
                    return Fail("there are too many JUMBF boxes");
                }
            }
            else if (Box(payload, depth + 1) is { } child)
            {
                children.Add(child);
            }
            else
            {
                return null;
            }
        }

        return boxes.Whole ? new JumbfBox(label, type, content, children, data) : Fail("a JUMBF box has a wrong length");
    }

    // One byte of switches, then a text that ends with zero when the second bit is set.
    private static string LabelOf(ReadOnlySpan<byte> rest)
    {
        var label = rest[1..];
        return (rest[0] & HasLabel) != 0 && label.IndexOf((byte)0) is >= 0 and var end ? Encoding.UTF8.GetString(label[..end]) : "";
    }

    private static string Letters(uint type)
    {
        Span<byte> letters = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(letters, type);
        return Encoding.Latin1.GetString(letters);
    }

    private JumbfBox? Fail(string why)
    {
        _why ??= why;
        return null;
    }
}
