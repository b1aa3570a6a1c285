using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>The checksum of PNG chunks: CRC-32 of ISO/IEC 15948, annex D (polynomial 0xEDB88320, reflected), eight bytes a step.</summary>
internal static class Crc32
{
    private static readonly uint[] _tables = Tables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var t = _tables.AsSpan(0, 8 * 256);
        var crc = uint.MaxValue;
        while (bytes.Length >= 8)
        {
            var low = BinaryPrimitives.ReadUInt32LittleEndian(bytes) ^ crc;
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = t[1792 + (int)(low & 255)] ^ t[1536 + (int)((low >> 8) & 255)]
                ^ t[1280 + (int)((low >> 16) & 255)] ^ t[1024 + (int)(low >> 24)]
                ^ t[768 + (int)(high & 255)] ^ t[512 + (int)((high >> 8) & 255)]
                ^ t[256 + (int)((high >> 16) & 255)] ^ t[(int)(high >> 24)];
            bytes = bytes[8..];
        }

        foreach (var b in bytes)
        {
            crc = t[(int)((crc ^ b) & 255)] ^ (crc >> 8);
        }

        return ~crc;
    }

    // Table k holds the effect of one byte that is followed by k zero bytes.
    private static uint[] Tables()
    {
        var tables = new uint[8 * 256];
        for (var n = 0; n < 256; n++)
        {
            var c = (uint)n;
            for (var bit = 0; bit < 8; bit++)
            {
                c = (c & 1) == 0 ? c >> 1 : (c >> 1) ^ 0xEDB88320;
            }

            tables[n] = c;
        }

        for (var n = 256; n < tables.Length; n++)
        {
            tables[n] = tables[(int)(tables[n - 256] & 255)] ^ (tables[n - 256] >> 8);
        }

        return tables;
    }
}
