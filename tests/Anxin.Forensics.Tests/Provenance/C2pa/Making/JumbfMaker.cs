using System.Buffers.Binary;
using System.Text;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Making;

/// <summary>Writes boxes of JUMBF (ISO/IEC 19566-5).</summary>
internal static class JumbfMaker
{
    private static ReadOnlySpan<byte> TypeEnd => [0x00, 0x11, 0x00, 0x10, 0x80, 0x00, 0x00, 0xAA, 0x00, 0x38, 0x9B, 0x71];

    public static byte[] Box(string type, params byte[][] contents)
    {
        var payload = contents.SelectMany(c => c).ToArray();
        var box = new byte[8 + payload.Length];
        BinaryPrimitives.WriteUInt32BigEndian(box, (uint)box.Length);
        Encoding.ASCII.GetBytes(type, box.AsSpan(4));
        payload.CopyTo(box, 8);
        return box;
    }

    public static byte[] Super(string type, string label, params byte[][] contents) =>
        Box("jumb", [Box("jumd", Encoding.ASCII.GetBytes(type), TypeEnd.ToArray(), [3], Encoding.UTF8.GetBytes(label), [0]), .. contents]);

    /// <summary>An assertion or another superbox that holds one box of CBOR.</summary>
    public static byte[] OfCbor(string type, string label, object? value) => Super(type, label, Box("cbor", CborMaker.Of(value)));

    /// <summary>What hashes are taken over: the superbox without its header.</summary>
    public static byte[] Content(byte[] superbox) => superbox[8..];
}
