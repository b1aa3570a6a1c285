using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Tells HEIC photos from the other files that start with a file-type box (ISO/IEC 14496-12, 4.3).</summary>
internal static class HeifBrands
{
    public static MediaProblem? Check(ReadOnlySpan<byte> bytes, out MediaFormat format)
    {
        format = MediaFormat.Heic;
        var length = BinaryPrimitives.ReadUInt32BigEndian(bytes);
        if (length > bytes.Length)
        {
            return Problems.Truncated("the file ends inside its first box");
        }

        if (length is < 16)
        {
            return Problems.Corrupt("the file-type box has a wrong length");
        }

        // Major brand, minor version, then the compatible brands.
        var brands = bytes[8..(int)length];
        var major = BinaryPrimitives.ReadUInt32BigEndian(brands);
        if (IsAvif(major))
        {
            format = MediaFormat.Avif;
            return null;
        }

        for (var at = 0; at + 4 <= brands.Length; at += 4)
        {
            if (at != 4 && IsHeif(BinaryPrimitives.ReadUInt32BigEndian(brands[at..])))
            {
                return null;
            }
        }

        return Problems.Unsupported(major == 0x63727820 ? "a camera raw picture" : "a video"); // 'crx '
    }

    private static bool IsAvif(uint brand) => brand is 0x61766966 or 0x61766973; // avif, avis

    // mif1 and msf1 name HEIF whatever the codec; the items tell which it is.
    private static bool IsHeif(uint brand) => brand is 0x68656963 // heic
        or 0x68656978 // heix
        or 0x6865696D // heim
        or 0x68656973 // heis
        or 0x68657663 // hevc
        or 0x68657678 // hevx
        or 0x6D696631 // mif1
        or 0x6D736631; // msf1
}
