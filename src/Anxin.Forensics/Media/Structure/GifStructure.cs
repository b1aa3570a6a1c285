using System.Buffers.Binary;

namespace Anxin.Forensics.Media.Structure;

/// <summary>Walks a GIF file (GIF89a specification) block by block; only its first picture is looked into.</summary>
internal static class GifStructure
{
    public const byte Extension = 0x21;
    public const byte Image = 0x2C;
    public const byte Trailer = 0x3B;
    private const byte GraphicControl = 0xF9;
    private const int Header = 13;
    private const int MostBlocks = 100_000;

    public static MediaProblem? Examine(ReadOnlySpan<byte> bytes, MediaLimits limits, out PictureSize size)
    {
        var problem = Read(bytes, out var frame);
        size = frame.Canvas;
        return problem ?? (limits.Allow(size) ? null : Problems.TooManyPixels(size, limits)) ?? CheckRest(frame.Rest);
    }

    // What follows the first picture is not drawn, but shows whether the file is whole.
    private static MediaProblem? CheckRest(ReadOnlySpan<byte> rest)
    {
        for (var blocks = 0; blocks < MostBlocks && !rest.IsEmpty; blocks++)
        {
            if (rest[0] == Trailer)
            {
                return null;
            }

            var start = rest[0] == Extension ? 2 : rest[0] == Image && rest.Length > 9 ? 11 + Colours(rest[9]) : 0;
            if (start == 0 || start > rest.Length || LengthOf(rest[start..]) is not { } length)
            {
                break;
            }

            rest = rest[(start + length)..];
        }

        return Problems.Truncated("its last block is missing");
    }

    /// <summary>Finds the first picture; null when it lies wholly inside the file and its canvas.</summary>
    public static MediaProblem? Read(ReadOnlySpan<byte> bytes, out GifFrame frame)
    {
        frame = new GifFrame { Transparent = -1 };
        if (bytes.Length < Header)
        {
            return Problems.Truncated("the file ends inside its header");
        }

        frame.Canvas = new PictureSize(UInt16(bytes, 6), UInt16(bytes, 8));
        var at = Start(bytes);
        if (at > bytes.Length || frame.Canvas is not { Width: > 0, Height: > 0 })
        {
            return at > bytes.Length ? Problems.Truncated("its colours are not whole") : Problems.Corrupt("its width or height is zero");
        }

        frame.Palette = bytes[Header..at];
        for (var blocks = 0; blocks < MostBlocks && at < bytes.Length; blocks++)
        {
            if (bytes[at] == Image)
            {
                return ReadImage(bytes[(at + 1)..], ref frame);
            }

            if (bytes[at] != Extension || at + 2 > bytes.Length)
            {
                return Problems.Corrupt(bytes[at] == Trailer ? "it holds no picture" : "it holds an unknown block");
            }

            var content = bytes[(at + 2)..];
            if (bytes[at + 1] == GraphicControl && content is [4, var flags, _, _, var colour, ..])
            {
                frame.Transparent = (flags & 1) != 0 ? colour : -1;
            }

            if (LengthOf(content) is not { } length)
            {
                break;
            }

            at += 2 + length;
        }

        return Problems.Truncated("it ends before its first picture");
    }

    /// <summary>Where the first block begins, behind the header and its colours.</summary>
    public static int Start(ReadOnlySpan<byte> bytes) => Header + Colours(bytes[10]);

    /// <summary>Bytes of a chain of sub-blocks with its empty last one; null when it does not end.</summary>
    public static int? LengthOf(ReadOnlySpan<byte> blocks)
    {
        for (var at = 0; at < blocks.Length; at += 1 + blocks[at])
        {
            if (blocks[at] == 0)
            {
                return at + 1;
            }
        }

        return null;
    }

    private static MediaProblem? ReadImage(ReadOnlySpan<byte> image, ref GifFrame frame)
    {
        if (image.Length < 9 || image.Length < 9 + Colours(image[8]) + 1)
        {
            return Problems.Truncated("the header of its picture is not whole");
        }

        (frame.Left, frame.Top) = (UInt16(image, 0), UInt16(image, 2));
        frame.Size = new PictureSize(UInt16(image, 4), UInt16(image, 6));
        frame.IsInterlaced = (image[8] & 0x40) != 0;
        var colours = Colours(image[8]);
        frame.Palette = colours > 0 ? image.Slice(9, colours) : frame.Palette;
        frame.CodeSize = image[9 + colours];
        frame.Data = image[(10 + colours)..];
        if (frame.Size is not { Width: > 0, Height: > 0 } || frame.Left + frame.Size.Width > frame.Canvas.Width
            || frame.Top + frame.Size.Height > frame.Canvas.Height || frame.CodeSize is < 1 or > 8 || frame.Palette.IsEmpty)
        {
            return Problems.Corrupt("the header of its picture makes no sense");
        }

        if (LengthOf(frame.Data) is not { } length)
        {
            return Problems.Truncated("the data of its picture are not whole");
        }

        frame.Rest = frame.Data[length..];
        frame.Data = frame.Data[..length];
        return null;
    }

    private static int Colours(byte flags) => (flags & 0x80) != 0 ? 3 << ((flags & 7) + 1) : 0;

    private static int UInt16(ReadOnlySpan<byte> bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes[at..]);
}
