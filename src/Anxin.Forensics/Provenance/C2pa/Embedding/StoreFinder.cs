using Anxin.Forensics.Media;

namespace Anxin.Forensics.Provenance.C2pa.Embedding;

/// <summary>Finds the manifest store of a file (C2PA 2.2, annex A).</summary>
internal static class StoreFinder
{
    /// <summary>The store; null when the file has none.</summary>
    public static EmbeddedStore? Find(MediaFormat format, ReadOnlySpan<byte> file) => format switch
    {
        MediaFormat.Jpeg => JpegStore.Find(file),
        MediaFormat.Png => ChunkStore.InPng(file),
        MediaFormat.WebP => ChunkStore.InWebP(file),
        _ => BoxStore.Find(file),
    };
}
