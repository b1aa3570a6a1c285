using System.Buffers.Binary;
using Anxin.Forensics.Features;

namespace Anxin.Forensics.Prints.Parts;

/// <summary>Writes a part print in 12 bytes, 38 bytes a keypoint and one byte a pixel of the thumbnail, and reads it back.</summary>
internal static class PartPrintFormat
{
    private const int Head = 12;
    private const int EachFeature = 38;

    // Places in 1/64 of a pixel, scales in 1/32 of a doubling: finer than they are found.
    private const float PlaceSteps = 64;
    private const float ScaleSteps = 32;

    public static byte[] Write(PartPrint print)
    {
        var (features, thumbnail) = (print.Features, print.Thumbnail);
        var bytes = new byte[Head + (features.Count * EachFeature) + thumbnail.Luma.Length];
        ReadOnlySpan<int> head =
            [features.Width, features.Height, features.Count, thumbnail.Width, thumbnail.Height, 0];
        for (var i = 0; i < head.Length; i++)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(2 * i), (ushort)head[i]);
        }

        for (var i = 0; i < features.Count; i++)
        {
            WriteFeature(bytes.AsSpan(Head + (i * EachFeature), EachFeature), features.Points[i], features.Descriptors[i]);
        }

        thumbnail.Luma.CopyTo(bytes.AsSpan(Head + (features.Count * EachFeature)));
        return bytes;
    }

    /// <summary>Null when the bytes are no part print.</summary>
    public static PartPrint? Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < Head)
        {
            return null;
        }

        Span<int> head = stackalloc int[6];
        for (var i = 0; i < head.Length; i++)
        {
            head[i] = BinaryPrimitives.ReadUInt16LittleEndian(bytes[(2 * i)..]);
        }

        var (count, pixels) = (head[2], head[3] * head[4]);
        if (count > PartPrint.MostFeatures || bytes.Length != Head + (count * EachFeature) + pixels)
        {
            return null;
        }

        var (points, descriptors) = (new Keypoint[count], new Descriptor[count]);
        for (var i = 0; i < count; i++)
        {
            (points[i], descriptors[i]) = ReadFeature(bytes.Slice(Head + (i * EachFeature), EachFeature), count - i);
        }

        return new PartPrint(
            new FeatureSet(head[0], head[1], points, descriptors), new Thumbnail(head[3], head[4], bytes[^pixels..].ToArray()));
    }

    private static void WriteFeature(Span<byte> to, in Keypoint point, in Descriptor descriptor)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(to, (ushort)Math.Clamp(Math.Round(point.X * PlaceSteps), 0, ushort.MaxValue));
        BinaryPrimitives.WriteUInt16LittleEndian(to[2..], (ushort)Math.Clamp(Math.Round(point.Y * PlaceSteps), 0, ushort.MaxValue));
        to[4] = (byte)Math.Clamp(Math.Round(Math.Log2(point.Scale) * ScaleSteps), 0, byte.MaxValue);
        to[5] = point.Angle;
        BinaryPrimitives.WriteUInt64LittleEndian(to[6..], descriptor.Bits0);
        BinaryPrimitives.WriteUInt64LittleEndian(to[14..], descriptor.Bits1);
        BinaryPrimitives.WriteUInt64LittleEndian(to[22..], descriptor.Bits2);
        BinaryPrimitives.WriteUInt64LittleEndian(to[30..], descriptor.Bits3);
    }

    // The strengths are not kept, only their order.
    private static (Keypoint Point, Descriptor Descriptor) ReadFeature(ReadOnlySpan<byte> from, int strength) =>
        (new Keypoint(
            BinaryPrimitives.ReadUInt16LittleEndian(from) / PlaceSteps, BinaryPrimitives.ReadUInt16LittleEndian(from[2..]) / PlaceSteps,
            (float)Math.Pow(2, from[4] / ScaleSteps), from[5], strength),
        new Descriptor(
            BinaryPrimitives.ReadUInt64LittleEndian(from[6..]), BinaryPrimitives.ReadUInt64LittleEndian(from[14..]),
            BinaryPrimitives.ReadUInt64LittleEndian(from[22..]), BinaryPrimitives.ReadUInt64LittleEndian(from[30..])));
}
