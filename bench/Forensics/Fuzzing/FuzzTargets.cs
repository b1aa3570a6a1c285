using System.Buffers.Binary;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Structure;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Provenance;
using Anxin.Forensics.Provenance.C2pa;
using Anxin.Forensics.Provenance.C2pa.Cbor;
using Anxin.Forensics.Provenance.C2pa.Embedding;
using Anxin.Forensics.Provenance.C2pa.Reading;
using Anxin.Forensics.Provenance.C2pa.Signing;
using Anxin.Forensics.Provenance.C2pa.Validating;

namespace Anxin.Forensics.Bench.Fuzzing;

/// <summary>Every parser of our own, from the whole file down to certificates. Decoders of others are not among them.</summary>
internal static class FuzzTargets
{
    private static readonly MediaLimits _limits = new();
    private static readonly DateTime _now = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    public static IReadOnlyList<FuzzTarget> Of(IReadOnlyList<byte[]> files)
    {
        byte[][] stores = [.. files.Select(StoreOf).OfType<byte[]>()];
        CoseSignature[] signatures = [.. stores.SelectMany(s => ManifestStore.Read(s, out _)!.Manifests)
            .Select(m => m.Signature is { } bytes ? CoseSignature.Read(bytes, out _) : null).OfType<CoseSignature>()];
        FuzzTarget[] all =
        [
            new("file", files, Reseal, bytes => WholeFile(bytes)),
            new("record", stores, _ => { }, bytes => Record(bytes)),
            new("cbor", [.. stores.SelectMany(Cbor)], _ => { }, bytes => CborReader.Read(bytes, new CborBudget(), out _)),
            new("cose", [.. stores.SelectMany(Signatures)], _ => { }, bytes => CoseSignature.Read(bytes, out _)),
            new("certificate", [.. signatures.SelectMany(s => s.Chain).Select(c => c.ToArray())], _ => { }, ReadCertificate),
            new("time stamp", [.. signatures.SelectMany(s => s.TimeStamps).Select(t => t.ToArray())], _ => { }, b => TimeStamp.Read(b, b)),
            new("xmp", [.. files.SelectMany(f => Blocks(f, BlockKind.Xmp))], _ => { }, bytes => XmpPacket.Read(bytes, 32)),
            new("exif", [.. files.SelectMany(f => Blocks(f, BlockKind.Exif))], _ => { }, bytes => ExifTexts.Read(bytes, 512)),
        ];
        return [.. all.Where(t => t.Seeds.Count > 0)];
    }

    private static void WholeFile(byte[] bytes)
    {
        if (!MediaFile.TryExamine(bytes, _limits, out var info, out _))
        {
            return;
        }

        if (info.Format is MediaFormat.Gif or MediaFormat.Bmp && info.Size.Pixels < 1_000_000)
        {
            Decode(bytes, info);
        }

        var metadata = PictureMetadata.Of(info.Format, bytes, new MetadataLimits());
        Finding[] findings =
        [
            C2paCheck.Of(C2paRecord.Of(info.Format, bytes, new C2paOptions(), _now), metadata),
            AigcCheck.Of(metadata), IptcCheck.Of(metadata), GeneratorCheck.Of(metadata), EditorCheck.Of(metadata),
        ];
        foreach (var finding in findings)
        {
            FindingTexts.Of(finding.Reason, System.Globalization.CultureInfo.InvariantCulture);
        }
    }

    // The decoders that are our own.
    private static void Decode(byte[] bytes, MediaInfo info)
    {
        try
        {
            NativeDecoder.For(info.Format).Decode(bytes, info, info.Size);
        }
        catch (MediaException)
        {
            // told, as it should be
        }
    }

    private static void Record(byte[] bytes)
    {
        if (ManifestStore.Read(bytes, out _) is { } store)
        {
            var place = new EmbeddedStore(bytes, 0, bytes.Length);
            StoreValidator.Validate(new ValidationInput(store, place, bytes, MediaFormat.Jpeg, TrustList.Read(""), _now));
        }
    }

    private static void ReadCertificate(byte[] bytes)
    {
        if (Certificate.TryRead(bytes) is { } certificate)
        {
            CertificateProfile.Check(certificate, _now, new HashSet<string>());
            certificate.IsSignedBy(certificate);
            _ = certificate.Holder;
        }
    }

    private static byte[]? StoreOf(byte[] file) =>
        MediaFile.TryExamine(file, _limits, out var info, out _) && StoreFinder.Find(info.Format, file) is { } found
            && ManifestStore.Read(found.Bytes, out _) is not null ? found.Bytes.ToArray() : null;

    private static IEnumerable<byte[]> Cbor(byte[] store) => ManifestStore.Read(store, out _)!.Manifests
        .SelectMany(m => m.Assertions).Select(a => a.DataOf("cbor")?.ToArray()).OfType<byte[]>();

    private static IEnumerable<byte[]> Signatures(byte[] store) =>
        ManifestStore.Read(store, out _)!.Manifests.Select(m => m.Signature?.ToArray()).OfType<byte[]>();

    private static IEnumerable<byte[]> Blocks(byte[] file, BlockKind kind) => MediaFile.TryExamine(file, _limits, out var info, out _)
        ? PictureMetadata.Of(info.Format, file, new MetadataLimits()).Blocks.Where(b => b.Kind == kind).Select(b => b.Content)
        : [];

    private static void Reseal(byte[] file)
    {
        if (!file.AsSpan().StartsWith(PngStructure.Signature))
        {
            return;
        }

        for (var at = 8; at + 12 <= file.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(file.AsSpan(at));
            if (length > file.Length - at - 12)
            {
                return;
            }

            var end = at + 8 + (int)length;
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(end), Crc32.Of(file.AsSpan(at + 4, 4 + (int)length)));
            at = end + 4;
        }
    }
}
