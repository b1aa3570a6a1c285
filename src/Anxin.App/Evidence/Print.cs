namespace Anxin.App.Evidence;

/// <summary>
/// What a picture is recognised by when it comes again. The look (a perceptual hash) must be compared and is kept in clear; the exact
/// hashes are sealed.
/// </summary>
public sealed class Print
{
    /// <summary>The name under which the whole print is sealed.</summary>
    public const string Field = "print";

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

    /// <summary>The whole print as JSON, sealed with the installation's key.</summary>
    public byte[] Exact { get; private set; }

    public DateTime At { get; private set; }

    public static Print OfEvidence(EvidenceItem item, Guid merchantId, string look, byte[] exact, DateTime now) =>
        new(item.Id, merchantId, false, look, exact, now) { CaseId = item.CaseId };

    public static Print OfFile(Claims.OrderFile file, Guid merchantId, string look, byte[] exact, DateTime now) =>
        new(file.Id, merchantId, file.Kind == Claims.OrderFileKind.Listing, look, exact, now) { OrderId = file.OrderId };
}
