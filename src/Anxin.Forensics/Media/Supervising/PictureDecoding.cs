using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Media.Supervising;

/// <summary>Where pictures are decoded: in this process, or in a supervised worker process.</summary>
public static class PictureDecoding
{
    private static volatile SupervisedDecoder? _supervised;

    /// <summary>
    /// From now on decodes every picture of this process in a worker; null decodes here again. A server asks for this once, when it
    /// starts: what a decoder of others does to its process then does not happen to the server. The pixels are the same either way.
    /// </summary>
    public static void Use(SupervisedDecoder? supervised) => _supervised = supervised;

    /// <summary>Decodes an examined file to RGB of the wanted size, in stored orientation.</summary>
    internal static Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted) =>
        _supervised is { } worker ? worker.Decode(bytes, info, wanted) : NativeDecoder.For(info.Format).Decode(bytes, info, wanted);
}
