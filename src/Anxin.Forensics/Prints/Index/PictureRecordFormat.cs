using System.Buffers.Binary;
using System.Text;

namespace Anxin.Forensics.Prints.Index;

/// <summary>Writes a record of the index as bytes and reads it back.</summary>
internal static class PictureRecordFormat
{
    private const int Sha = 32;
    private const int Hash = 32;

    // Name's length, detail, whether pixels were hashed; file, pixels, looks.
    private const int Head = 4 + Sha + Sha + Hash;

    /// <summary>The most bytes a name may have.</summary>
    public const int MostName = 1024;

    public static byte[] Write(PictureRecord record)
    {
        var name = Encoding.UTF8.GetBytes(record.Name);
        var bytes = new byte[Head + name.Length + record.Part.Length];
        BinaryPrimitives.WriteUInt16LittleEndian(bytes, (ushort)name.Length);
        (bytes[2], bytes[3]) = ((byte)record.Print.Detail, record.Print.PixelSha256 is null ? (byte)0 : (byte)1);
        Convert.FromHexString(record.Print.FileSha256).CopyTo(bytes, 4);
        Convert.FromHexString(record.Print.PixelSha256 ?? new string('0', 2 * Sha)).CopyTo(bytes, 4 + Sha);
        ReadOnlySpan<ulong> words = [record.Print.Hash.Bits0, record.Print.Hash.Bits1, record.Print.Hash.Bits2, record.Print.Hash.Bits3];
        for (var i = 0; i < words.Length; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(4 + (2 * Sha) + (8 * i)), words[i]);
        }

        name.CopyTo(bytes, Head);
        record.Part.CopyTo(bytes, Head + name.Length);
        return bytes;
    }

    /// <summary>Null when the bytes are no record.</summary>
    public static PictureRecord? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head || BinaryPrimitives.ReadUInt16LittleEndian(bytes) is var length && (length > MostName || bytes.Length < Head + length))
        {
            return null;
        }

        Span<ulong> words = stackalloc ulong[4];
        for (var i = 0; i < words.Length; i++)
        {
            words[i] = BinaryPrimitives.ReadUInt64LittleEndian(bytes[(4 + (2 * Sha) + (8 * i))..]);
        }

        var pixels = bytes[3] == 1 ? Convert.ToHexStringLower(bytes.Slice(4 + Sha, Sha)) : null;
        return new PictureRecord(
            Encoding.UTF8.GetString(bytes.Slice(Head, length)),
            new Fingerprint(Convert.ToHexStringLower(bytes.Slice(4, Sha)), pixels, PerceptualHash.Of(words), bytes[2]),
            bytes[(Head + length)..].ToArray());
    }
}
