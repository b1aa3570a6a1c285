using Anxin.App.Common;

namespace Anxin.App.Claims;

/// <summary>That a reviewer must not decide on a merchant: they worked there, or are close to somebody who does.</summary>
public sealed class Recusal
{
    private Recusal(Guid id, Guid accountId, Guid merchantId, byte[] reason, string madeBy, DateTime at) =>
        (Id, AccountId, MerchantId, Reason, MadeBy, At) = (id, accountId, merchantId, reason, madeBy, at);

    public Guid Id { get; private set; }

    public Guid AccountId { get; private set; }

    public Guid MerchantId { get; private set; }

    /// <summary>Why, sealed with the installation's key.</summary>
    public byte[] Reason { get; private set; }

    public string MadeBy { get; private set; }

    public DateTime At { get; private set; }

    public static Recusal Of(Guid accountId, Guid merchantId, byte[] reason, string madeBy, DateTime now) =>
        new(OrderedId.Next(), accountId, merchantId, reason, madeBy, now);
}
