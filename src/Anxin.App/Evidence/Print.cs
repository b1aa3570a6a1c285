using Anxin.App.Common;
using Anxin.App.Vault;
using Anxin.Forensics.Prints;

namespace Anxin.App.Evidence;

/// <summary>
/// What a picture is recognised by when it comes again. The look (a perceptual hash) is kept in clear; the exact hashes are sealed, and the
/// parts, which hold a small picture of it, with the key of its case or order: erased with it, they recognise nothing any more.
/// </summary>
public sealed class Print
{
    private const string Field = "print";
    private const string PartsField = "print-parts";

    private Print(Guid id, Guid merchantId, bool listing, string look, byte[] exact, DateTime at) =>
        (Id, MerchantId, Listing, Look, Exact, At) = (id, merchantId, listing, look, exact, at);

    /// <summary>The evidence item or order file it is of.</summary>
    public Guid Id { get; private set; }

    /// <summary>The claim's case, or null for a merchant's file.</summary>
    public Guid? CaseId { get; private set; }

    /// <summary>The order, for a merchant's file.</summary>
    public Guid? OrderId { get; private set; }

    public Guid MerchantId { get; private set; }

    public bool Listing { get; private set; }

    /// <summary>64 hexadecimal digits.</summary>
    public string Look { get; private set; }

    /// <summary>The hashes as JSON, sealed with the installation's key.</summary>
    public byte[] Exact { get; private set; }

    /// <summary>Its parts, sealed with the key of <see cref="Owner"/>; null when only the whole is known.</summary>
    public byte[]? Parts { get; private set; }

    /// <summary>Whose key opens the parts.</summary>
    public Guid Owner => CaseId ?? OrderId!.Value;

    public DateTime At { get; private set; }

    public static Print OfEvidence(EvidenceItem item, Guid merchantId, PicturePrint print, DateTime now) =>
        new(item.Id, merchantId, false, print.Whole.Hash.ToString(), [], now) { CaseId = item.CaseId };

    public static Print OfFile(Claims.OrderFile file, Guid merchantId, PicturePrint print, DateTime now) =>
        new(file.Id, merchantId, file.Kind == Claims.OrderFileKind.Listing, print.Whole.Hash.ToString(), [], now) { OrderId = file.OrderId };

    /// <summary>Keeps the print itself, sealed.</summary>
    public Print Seal(PicturePrint print, DataKey installation, DataKey owner)
    {
        Exact = installation.Seal(Json.Write(print.Whole), Field);
        Parts = print.Parts is { } parts ? owner.Seal(parts, PartsField) : null;
        return this;
    }

    /// <summary>The print; without its parts when the key of its owner is gone.</summary>
    public PicturePrint Open(DataKey installation, DataKey? owner) => new(
        Json.Read<Fingerprint>(installation.Open(Exact, Field)), Parts is { } parts ? owner?.OpenBytes(parts, PartsField) : null);
}
