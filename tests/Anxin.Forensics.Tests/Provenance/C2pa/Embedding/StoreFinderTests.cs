using System.Buffers.Binary;
using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa.Embedding;
using Anxin.Forensics.Tests.Media.Pictures;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Embedding;

public sealed class StoreFinderTests
{
    private static readonly byte[] _store = JumbfMaker.Super("c2pa", "c2pa", JumbfMaker.Box("free", new byte[150_000]));

    [Fact]
    public void A_store_in_several_segments_is_put_together()
    {
        byte[] file = [.. RecordMaker.Picture[..2], .. RecordMaker.Segments(_store), .. RecordMaker.Picture[2..]];

        var found = StoreFinder.Find(MediaFormat.Jpeg, file);

        Assert.Equal(_store, found?.Bytes.ToArray());
        Assert.Equal((2, RecordMaker.Segments(_store).Length), (found!.Start, found.Length));
    }

    [Fact]
    public void A_store_in_a_box_a_png_chunk_or_a_webp_chunk_is_found()
    {
        var uuid = JumbfMaker.Box("uuid", BoxStore.Type.ToArray(), new byte[4], "manifest\0"u8.ToArray(), new byte[8], _store);
        byte[] boxes = [.. JumbfMaker.Box("ftyp", "heic\0\0\0\0mif1"u8.ToArray()), .. uuid];
        var png = PngMaker.With(PngMaker.Of(Drawing.Scene(8, 8)), "caBX", _store);
        byte[] chunk = [.. "C2PA"u8, .. new byte[4], .. _store, .. new byte[_store.Length & 1]];
        BinaryPrimitives.WriteInt32LittleEndian(chunk.AsSpan(4), _store.Length);
        byte[] webp = [.. WebPMaker.Lossy(Drawing.Scene(16, 16)), .. chunk];
        BinaryPrimitives.WriteInt32LittleEndian(webp.AsSpan(4), webp.Length - 8);

        Assert.Equal(_store, StoreFinder.Find(MediaFormat.Heic, boxes)?.Bytes.ToArray());
        Assert.Equal(_store, StoreFinder.Find(MediaFormat.Png, png)?.Bytes.ToArray());
        Assert.Equal(_store, StoreFinder.Find(MediaFormat.WebP, webp)?.Bytes.ToArray());
        Assert.NotNull(StoreFinder.Find(MediaFormat.Heic, [.. boxes, .. uuid])?.Problem);
    }

    [Theory]
    [MemberData(nameof(Samples.Names), MemberType = typeof(Samples))]
    public void A_photo_without_a_record_has_no_store(string name) =>
        Assert.Null(StoreFinder.Find(Samples.FormatOf(name), Samples.Get(name)));
}
