namespace Anxin.App.Parties;

/// <summary>A brand of products. Its owner may require that only authorised technicians touch them.</summary>
public sealed class Brand(Guid id, Guid merchantId, string zh, string en, bool authorisedOnly)
{
    public Guid Id { get; private set; } = id;

    public Guid MerchantId { get; private set; } = merchantId;

    public string Zh { get; private set; } = zh;

    public string En { get; private set; } = en;

    public bool AuthorisedOnly { get; private set; } = authorisedOnly;
}
