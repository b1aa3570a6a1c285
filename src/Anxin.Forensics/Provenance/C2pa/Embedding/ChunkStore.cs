using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Provenance.C2pa.Embedding;

/// <summary>The store of a PNG file (chunk caBX) or of a WebP file (chunk C2PA).</summary>
internal static class ChunkStore
{
    private const uint Png = 0x63614258; // caBX
    private const uint WebP = 0x43325041; // C2PA
    private const int PngFrame = 12;
    private const int RiffHeader = 8;

    public static EmbeddedStore? InPng(ReadOnlySpan<byte> file)
    {
        EmbeddedStore? found = null;
        var chunks = new PngChunks(file);
        while (chunks.Next())
        {
            if (chunks.Type == Png)
            {
                found = found is null
                    ? new EmbeddedStore(chunks.Payload.ToArray(), chunks.Start, chunks.Payload.Length + PngFrame)
                    : found with { Problem = "there is more than one manifest store" };
            }
        }

        return found;
    }

    public static EmbeddedStore? InWebP(ReadOnlySpan<byte> file)
    {
        EmbeddedStore? found = null;
        var chunks = new WebPChunks(WebPStructure.Body(file));
        while (chunks.Next())
        {
            if (chunks.Type == WebP)
            {
                found = found is null
                    ? new EmbeddedStore(
                        chunks.Payload.ToArray(), WebPStructure.BodyStart + chunks.Start, chunks.Payload.Length + RiffHeader)
                    : found with { Problem = "there is more than one manifest store" };
            }
        }

        return found;
    }
}
