using System.Buffers.Binary;
using System.Security.Cryptography;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Media.Supervising;

namespace Anxin.Forensics.Pixels;

/// <summary>The decoded upright picture that all checks of pixels share, at most 16 megapixels of it.</summary>
internal sealed class Picture
{
    private const long MostPixels = 16_000_000;

    private readonly Raster _raster;

    private Picture(Raster raster, PictureSize upright)
    {
        _raster = raster;
        Upright = upright;
    }

    /// <summary>The size of the whole picture, turned upright.</summary>
    public PictureSize Upright { get; }

    /// <summary>Whether every pixel was decoded; larger pictures were shrunk.</summary>
    public bool IsWhole => _raster.Size == Upright;

    /// <summary>Decodes an examined file; throws <see cref="MediaException"/> when its pixels cannot be decoded.</summary>
    public static Picture Decode(ReadOnlySpan<byte> bytes, MediaInfo info) => Decode(bytes, info, int.MaxValue);

    /// <summary>The same, shrunk while it is decoded to a longer side of at most <paramref name="side"/>: much faster for large photos.</summary>
    public static Picture Decode(ReadOnlySpan<byte> bytes, MediaInfo info, int side)
    {
        var decoded = PictureDecoding.Decode(bytes, info, Bounded(info.Size).Within(side));
        var raster = Orientation.Apply(decoded, ExifOrientation.Of(info.Format, bytes));
        var isTurned = raster.Size.Width > raster.Size.Height != info.Width > info.Height && info.Width != info.Height;
        return new Picture(raster, isTurned ? new PictureSize(info.Height, info.Width) : info.Size);
    }

    /// <summary>The picture shrunk to a size that is on no side larger than it is.</summary>
    public unsafe Raster Shrunk(PictureSize wanted)
    {
        if (wanted == _raster.Size)
        {
            return _raster;
        }

        fixed (byte* start = _raster.Samples)
        {
            return AreaAverage.Shrink(start, (long)_raster.Size.Width * 3, _raster.Size, 3, wanted);
        }
    }

    /// <summary>The size within a square of this side, in the picture's shape; never larger than what was decoded.</summary>
    public PictureSize Within(int side) => _raster.Size.Within(side);

    /// <summary>What was decoded, cut down to a side a direction; the shape is not kept.</summary>
    public PictureSize Capped(int side) => Capped(side, side);

    /// <summary>What was decoded, cut down to a size; the shape is not kept.</summary>
    public PictureSize Capped(int width, int height) => new(Math.Min(width, _raster.Size.Width), Math.Min(height, _raster.Size.Height));

    /// <summary>The hash of size and pixels, equal for the same pixels in another file; null for pictures that were shrunk.</summary>
    public string? PixelHash()
    {
        if (!IsWhole)
        {
            return null;
        }

        Span<byte> width = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(width, Upright.Width);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(width);
        hash.AppendData(_raster.Samples);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static PictureSize Bounded(PictureSize size) =>
        size.Pixels <= MostPixels
            ? size
            : size.Within((int)(Math.Max(size.Width, size.Height) * Math.Sqrt(MostPixels / (double)size.Pixels)));
}
