using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Reading;

public sealed class ManifestStoreTests
{
    private static readonly byte[] _manifest = RecordMaker.Standard.Manifest(new byte[32], 0);

    [Fact]
    public void The_last_manifest_is_about_the_file()
    {
        var maker = RecordMaker.Standard with { Earlier = [(RecordMaker.Standard with { Name = "urn:c2pa:earlier" }).Manifest([], 0)] };

        var store = ManifestStore.Read(maker.Store(new byte[32], 0), out _)!;

        Assert.Equal(["urn:c2pa:earlier", RecordMaker.Label], store.Manifests.Select(m => m.Label));
        Assert.Equal(RecordMaker.Label, store.Active.Label);
        Assert.Equal(["digitalCapture"], store.Active.Actions.Select(a => a.SourceType));
    }

    [Fact]
    public void What_cannot_be_a_store_is_named()
    {
        Assert.Equal("the record holds no manifest", Why(JumbfMaker.Super("c2pa", "c2pa")));
        Assert.Equal("two manifests have the same name", Why(JumbfMaker.Super("c2pa", "c2pa", _manifest, _manifest)));
        Assert.Equal("a manifest has no claim", Why(JumbfMaker.Super("c2pa", "c2pa", JumbfMaker.Super("c2ma", "m"))));
        Assert.Equal(
            "the claim lacks a part it must have",
            Why(JumbfMaker.Super("c2pa", "c2pa", JumbfMaker.Super("c2ma", "m", JumbfMaker.OfCbor("c2cl", "c2pa.claim", new CborMaker.Map())))));
        Assert.Equal("the record does not start with a whole JUMBF box", Why([]));
    }

    [Theory]
    [InlineData("self#jumbf=c2pa.assertions/c2pa.actions", null, "c2pa.actions")]
    [InlineData("self#jumbf=/c2pa/urn:x/c2pa.assertions/c2pa.ingredient__1", "urn:x", "c2pa.ingredient__1")]
    [InlineData("self#jumbf=/c2pa/urn:x", "urn:x", "urn:x")]
    [InlineData("", null, "")]
    public void Addresses_name_a_manifest_and_a_box(string url, string? manifest, string box)
    {
        Assert.Equal(manifest, BoxUri.ManifestOf(url));
        Assert.Equal(box, BoxUri.BoxOf(url));
    }

    private static string? Why(byte[] store)
    {
        Assert.Null(ManifestStore.Read(store, out var why));
        return why;
    }
}
