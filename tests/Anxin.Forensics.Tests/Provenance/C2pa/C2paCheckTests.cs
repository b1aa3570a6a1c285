using System.Globalization;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Provenance.C2pa;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa;

public sealed class C2paCheckTests
{
    private static readonly DateTime _now = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void No_record_concludes_nothing_and_says_so_in_both_languages()
    {
        var finding = Look(RecordMaker.Picture);

        Assert.Equal((Outcome.NoConclusion, "c2pa-absent"), (finding.Outcome, finding.Reason.Code));
        Assert.False(finding.Details["present"].GetBoolean());
        Assert.Contains("不能下结论", FindingTexts.Of(finding.Reason, new CultureInfo("zh-CN")), StringComparison.Ordinal);
        Assert.Contains("proves nothing", FindingTexts.Of(finding.Reason, new CultureInfo("en")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("trainedAlgorithmicMedia")]
    [InlineData("compositeWithTrainedAlgorithmicMedia")]
    [InlineData("algorithmicMedia")]
    public void A_declaration_of_generated_content_doubts(string type)
    {
        var finding = Look((RecordMaker.Standard with { Actions = [RecordMaker.Action("c2pa.created", type)] }).Jpeg());

        Assert.Equal((Outcome.Doubts, "c2pa-generated"), (finding.Outcome, finding.Reason.Code));
        Assert.Equal("Valid", finding.Details["state"].GetString());
        Assert.Equal(type, finding.Details["digitalSourceTypes"][0].GetString());
    }

    [Fact]
    public void An_expired_certificate_lowers_trust_but_hides_no_declaration()
    {
        var late = new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var made = RecordMaker.Standard with { Actions = [RecordMaker.Action("c2pa.created", "trainedAlgorithmicMedia")] };

        Assert.Equal("c2pa-generated", Look(made.Jpeg(), at: late).Reason.Code);
        Assert.Equal("Invalid", Look(made.Jpeg(), at: late).Details["state"].GetString());
        Assert.Equal((Outcome.NoConclusion, "c2pa-expired"), Column(Look(RecordMaker.Standard.Jpeg(), at: late)));
    }

    [Fact]
    public void A_camera_that_is_trusted_supports_and_one_that_is_not_concludes_nothing()
    {
        var file = RecordMaker.Standard.Jpeg();

        Assert.Equal((Outcome.NoConclusion, "c2pa-unknown-signer"), Column(Look(file)));
        Assert.Equal((Outcome.Supports, "c2pa-trusted-capture"), Column(Look(file, Signer.Of("ES256").TrustList)));
        var spared = (RecordMaker.Standard with { Spared = 200 }).Jpeg();
        Assert.Equal((Outcome.NoConclusion, "c2pa-trusted"), Column(Look(spared, Signer.Of("ES256").TrustList)));
    }

    [Fact]
    public void A_picture_changed_after_signing_doubts()
    {
        var file = RecordMaker.Standard.Jpeg();
        file[^20] ^= 1;

        Assert.Equal((Outcome.Doubts, "c2pa-picture-changed"), Column(Look(file)));
    }

    [Fact]
    public void A_record_that_cannot_be_read_says_what_is_wrong()
    {
        var file = RecordMaker.Standard.Jpeg();
        file[file.AsSpan().IndexOf("c2pa.assertions\0"u8) - 33] = 0x7F; // length of the store of assertions

        var finding = Look(file);

        Assert.Equal((Outcome.Doubts, "c2pa-unreadable"), Column(finding));
        Assert.Equal("a JUMBF box has a wrong length", finding.Details["damage"].GetString());
    }

    [Fact]
    public void Hostile_records_end_soon_without_an_exception()
    {
        var chance = new Random(11);
        var good = (RecordMaker.Standard with { Stamp = StampMaker.Token }).Jpeg();
        var codes = new HashSet<string>();
        for (var i = 0; i < 3000; i++)
        {
            var bad = (byte[])good.Clone();
            for (var left = 1 + chance.Next(3); left > 0; left--)
            {
                bad[chance.Next(20, 4000)] = (byte)chance.Next(256);
            }

            codes.Add(C2paCheck.Of(
                C2paRecord.Of(Forensics.Media.MediaFormat.Jpeg, bad, new C2paOptions { TrustList = Signer.Of("ES256").TrustList }, _now),
                Forensics.Metadata.PictureMetadata.Of(Forensics.Media.MediaFormat.Jpeg, bad, new())).Reason.Code);
        }

        Assert.Contains("c2pa-unreadable", codes);
        Assert.Contains("c2pa-record-broken", codes);
    }

    private static (Outcome, string) Column(Finding finding) => (finding.Outcome, finding.Reason.Code);

    private static Finding Look(byte[] file, string trust = "", DateTime? at = null) => Inspection.Inspect(
        file, InspectionContext.Nothing with { ReceivedAt = at ?? _now }, new InspectionOptions { C2pa = new() { TrustList = trust } })
        .All.Single(f => f.Check == "provenance.c2pa");
}
