using System.Text;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Claims;

/// <summary>
/// A granted refund was paid, says the merchant or its payment system. Said twice it is one payment: without an Idempotency-Key what is
/// said is the key.
/// </summary>
public sealed class RecordPayment(AppDb db, Idempotency idempotency, MerchantActs acts)
{
    private sealed record Recorded(Guid ClaimId);

    public async Task<Result<ClaimView>> Handle(
        Guid id, HttpRequest request, string? key, MerchantDeeds.PaymentCommand command, CancellationToken ct)
    {
        var identity = idempotency.Identify($"claim-payment/{id:N}", key, Encoding.UTF8.GetBytes(Json.Write(command)));
        if (!await acts.Reaches(id, ct))
        {
            return ClaimActs.NoSuchClaim;
        }

        if (await idempotency.Find<Recorded>(identity, ct) is { } earlier)
        {
            return earlier.Ok ? await acts.Show(id, ct) : earlier.Error;
        }

        var result = await acts.Do(id, request, hand => Pay(hand, identity, command), ct);
        return !result.Ok && await idempotency.Find<Recorded>(identity, ct) is { Ok: true } ? await acts.Show(id, ct) : result;
    }

    private Error? Pay(ClaimInHand hand, Idempotency.Request identity, MerchantDeeds.PaymentCommand command)
    {
        var refusal = MerchantDeeds.Pay(hand, command);
        if (refusal is null)
        {
            db.IdempotentAnswers.Add(idempotency.Remember(identity, new Recorded(hand.Claim.Id)));
        }

        return refusal;
    }
}
