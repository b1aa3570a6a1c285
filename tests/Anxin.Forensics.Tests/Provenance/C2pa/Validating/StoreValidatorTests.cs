using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa;
using Anxin.Forensics.Provenance.C2pa.Validating;
using Anxin.Forensics.Tests.Provenance.C2pa.Making;

namespace Anxin.Forensics.Tests.Provenance.C2pa.Validating;

public sealed class StoreValidatorTests
{
    private const string Earlier = "urn:c2pa:earlier";

    private static readonly DateTime _now = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData("ES256")]
    [InlineData("ES384")]
    [InlineData("ES512")]
    [InlineData("PS256")]
    [InlineData("PS384")]
    [InlineData("PS512")]
    [InlineData("EdDSA")]
    public void Every_algorithm_is_valid_and_with_its_authority_trusted_and_found_when_forged(string algorithm)
    {
        var signer = Signer.Of(algorithm);
        var file = new RecordMaker(signer).Jpeg();

        Assert.Equal(ValidationState.Valid, Validate(file).State);
        Assert.Equal(ValidationState.Trusted, Validate(file, signer.TrustList).State);

        var signature = file.AsSpan().IndexOf("c2pa.signature\0"u8) + 60;
        file[signature + 40] ^= 1;
        Assert.Equal(ValidationState.Invalid, Validate(file).State);
    }

    [Theory]
    [InlineData(1, "sha256")]
    [InlineData(1, "sha512")]
    [InlineData(2, "sha384")]
    [InlineData(2, "sha512")]
    public void Both_versions_of_claims_and_every_hash_are_read(int version, string hash) =>
        Assert.Equal(ValidationState.Valid, Validate((RecordMaker.Standard with { Version = version, Hash = hash }).Jpeg()).State);

    [Fact]
    public void A_changed_pixel_breaks_the_binding()
    {
        var file = RecordMaker.Standard.Jpeg();
        file[^20] ^= 1;

        var result = Validate(file);

        Assert.Equal(ValidationState.Invalid, result.State);
        Assert.Equal(["signingCredential.untrusted", "assertion.dataHash.mismatch"], result.Codes);
    }

    [Fact]
    public void Bytes_beside_the_record_that_the_hash_spares_are_counted()
    {
        var result = Validate((RecordMaker.Standard with { Spared = 300 }).Jpeg());

        Assert.Equal((ValidationState.Valid, 300L), (result.State, result.Uncovered));
    }

    [Fact]
    public void A_changed_missing_or_added_assertion_is_found()
    {
        var note = ("org.note", JumbfMaker.OfCbor("cbor", "org.note", "a fine day"));
        var file = (RecordMaker.Standard with { Assertions = [note] }).Jpeg();
        Assert.Equal(ValidationState.Valid, Validate(file).State);

        file[file.AsSpan().IndexOf("a fine day"u8)] ^= 1;
        Assert.Contains("assertion.hashedURI.mismatch", Validate(file).Codes);
        var misnamed = RecordMaker.Standard with { Assertions = [("org.other", note.Item2)] };
        Assert.Contains("assertion.missing", Validate(misnamed.Jpeg()).Codes);
        Assert.Contains("assertion.undeclared", Validate((RecordMaker.Standard with { Undeclared = [note.Item2] }).Jpeg()).Codes);
    }

    [Fact]
    public void A_time_stamp_counts_when_its_service_is_trusted_or_the_claim_is_of_the_first_version()
    {
        var late = new DateTime(2040, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var first = (RecordMaker.Standard with { Version = 1, Stamp = StampMaker.Token }).Jpeg();
        var second = (RecordMaker.Standard with { Stamp = StampMaker.Token }).Jpeg();

        Assert.Equal(StampMaker.At.UtcDateTime, Validate(first, at: late).Signature.At);
        Assert.Equal(ValidationState.Valid, Validate(first, at: late).State);
        Assert.Contains("signingCredential.expired", Validate(second, at: late).Codes);
        Assert.Equal(ValidationState.Valid, Validate(second, StampMaker.Service.ExportCertificatePem(), late).State);
        Assert.Equal(ValidationState.Valid, Validate(second).State);
    }

    [Fact]
    public void A_time_stamp_by_a_certificate_that_breaks_the_rules_counts_against_claims_of_the_second_version()
    {
        var unfit = StampMaker.MakeService("1.3.6.1.5.5.7.3.8", isWhole: false);
        var stamped = RecordMaker.Standard with { Stamp = content => StampMaker.Token(content, unfit) };

        Assert.Contains("signingCredential.invalid", Validate(stamped.Jpeg()).Codes);
        Assert.Equal(ValidationState.Valid, Validate((stamped with { Version = 1 }).Jpeg()).State);
    }

    [Theory]
    [InlineData("c2pa.edited", null, "assertion.action.malformed")]
    [InlineData("c2pa.created", null, "assertion.action.malformed")]
    [InlineData("c2pa.opened", null, "assertion.action.ingredientMismatch")]
    public void Actions_keep_the_rules(string action, string? type, string expected) =>
        Assert.Contains(expected, Validate((RecordMaker.Standard with { Actions = [RecordMaker.Action(action, type)] }).Jpeg()).Codes);

    [Fact]
    public void What_is_wrong_with_an_ingredient_counts_unless_the_signer_recorded_it()
    {
        var source = (RecordMaker.Standard with { Name = Earlier }).Manifest(new byte[32], 0);

        Assert.Equal(ValidationState.Valid, Validate(Edited(source, recorded: null)).State);
        source[^1] ^= 1; // its signature
        Assert.Contains("claimSignature.mismatch", Validate(Edited(source, recorded: null)).Codes);
        Assert.Equal(ValidationState.Valid, Validate(Edited(source, "claimSignature.mismatch")).State);
    }

    [Fact]
    public void A_manifest_that_is_its_own_ingredient_ends()
    {
        var self = new CborMaker.Map(
            ("relationship", "componentOf"),
            ("c2pa_manifest", new CborMaker.Map(("url", "self#jumbf=/c2pa/" + RecordMaker.Label), ("hash", new byte[32]))));
        var looped = RecordMaker.Standard with
        {
            Assertions = [("c2pa.ingredient", JumbfMaker.OfCbor("cbor", "c2pa.ingredient", self))],
        };

        Assert.Contains("ingredient.manifest.loop", Validate(looped.Jpeg()).Codes);
    }

    private static byte[] Edited(byte[] source, string? recorded)
    {
        const string Label = "c2pa.ingredient";
        var status = new CborMaker.Map(("code", recorded ?? ""), ("url", "self#jumbf=c2pa.signature"));
        var ingredient = new CborMaker.Map(
            ("relationship", "parentOf"),
            ("c2pa_manifest", RecordMaker.Standard.Reference("self#jumbf=/c2pa/" + Earlier, source)),
            ("validationStatus", recorded is null ? Array.Empty<object>() : new object[] { status }));
        var parameters = new CborMaker.Map(("ingredient", new CborMaker.Map(("url", "self#jumbf=c2pa.assertions/" + Label))));
        return (RecordMaker.Standard with
        {
            Earlier = [source],
            Actions = [RecordMaker.Action("c2pa.opened", null, ("parameters", parameters))],
            Assertions = [(Label, JumbfMaker.OfCbor("cbor", Label, ingredient))],
        }).Jpeg();
    }

    private static ValidationResult Validate(byte[] file, string trust = "", DateTime? at = null) =>
        C2paRecord.Of(MediaFormat.Jpeg, file, new C2paOptions { TrustList = trust }, at ?? _now)!.Result!;
}
