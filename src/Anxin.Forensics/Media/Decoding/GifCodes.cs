using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Unpacks the coded pixels of a GIF picture: LZW with codes of up to 12 bits (GIF89a specification, appendix F).</summary>
internal static class GifCodes
{
    private const int MostCodes = 4096;
    private const int MostBits = 12;

    /// <summary>Fills the pixels; true when there were any codes for them. Pixels without a code keep colour 0.</summary>
    public static bool Decode(GifFrame frame, Span<byte> pixels)
    {
        pixels.Clear();
        Span<ushort> prefix = stackalloc ushort[MostCodes];
        Span<byte> suffix = stackalloc byte[MostCodes];
        Span<byte> stack = stackalloc byte[MostCodes + 1];
        var (clear, bits, next, previous, written) = (1 << frame.CodeSize, frame.CodeSize + 1, (1 << frame.CodeSize) + 2, -1, 0);
        byte first = 0;
        var reader = new GifBits(frame.Data);
        while (written < pixels.Length && reader.Read(bits) is >= 0 and var code && code != clear + 1)
        {
            if (code == clear)
            {
                (bits, next, previous) = (frame.CodeSize + 1, clear + 2, -1);
                continue;
            }

            if (code > next || (previous < 0 && code >= clear) || (code == next && previous < 0))
            {
                return false;
            }

            // A code that is only now defined stands for the string before it and its own first pixel again.
            var (depth, at) = (0, code);
            if (code == next)
            {
                (stack[depth++], at) = (first, previous);
            }

            for (; at >= clear; at = prefix[at])
            {
                if (depth >= MostCodes || at <= clear + 1)
                {
                    return false;
                }

                stack[depth++] = suffix[at];
            }

            first = (byte)at;
            stack[depth++] = first;
            while (depth > 0 && written < pixels.Length)
            {
                pixels[written++] = stack[--depth];
            }

            if (previous >= 0 && next < MostCodes)
            {
                (prefix[next], suffix[next]) = ((ushort)previous, first);
                bits += ++next == 1 << bits && bits < MostBits ? 1 : 0;
            }

            previous = code;
        }

        return written > 0;
    }
}
