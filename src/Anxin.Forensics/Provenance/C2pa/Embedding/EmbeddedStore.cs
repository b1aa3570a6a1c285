namespace Anxin.Forensics.Provenance.C2pa.Embedding;

/// <summary>The manifest store of a file, put together from the pieces it lies in.</summary>
/// <param name="Bytes">A JUMBF superbox.</param>
/// <param name="Start">Where in the file the first piece begins, its container's own header included.</param>
/// <param name="Length">From there to the end of the last piece.</param>
/// <param name="Problem">What is wrong with the pieces; null when nothing is.</param>
internal sealed record EmbeddedStore(ReadOnlyMemory<byte> Bytes, long Start, long Length, string? Problem = null);
