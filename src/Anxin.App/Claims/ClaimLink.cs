using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;

namespace Anxin.App.Claims;

/// <summary>The link a merchant gives its buyer, from which a claim on this order is filed.</summary>
public static class ClaimLink
{
    public sealed record Made(string Token, string Url);

    public sealed class Handler(AppDb db, Caller caller, Vault.Vault vault)
    {
        public async Task<Result<Made>> Handle(Guid id, CancellationToken ct)
        {
            if (await db.Orders.FindVisible(id, caller, ct) is null)
            {
                return OrderScope.NoSuchOrder;
            }

            var token = vault.OrderToken(id);
            return new Made(token, "/claim/" + token);
        }
    }
}
