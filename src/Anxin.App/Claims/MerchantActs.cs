using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>What a merchant's staff or program does with a claim against the merchant. Claims against others are not there.</summary>
public sealed class MerchantActs(AppDb db, Caller caller, ClaimActs acts, SharedDeeds deeds, ClaimViews views)
{
    public async Task<Result<ClaimView>> Show(Guid id, CancellationToken ct) =>
        await Reaches(id, ct) ? await views.Of(id, ClaimViewer.Merchant(caller.Actor), ct) : ClaimActs.NoSuchClaim;

    public Task<bool> Reaches(Guid id, CancellationToken ct) => db.Claims.AnyAsync(c => c.Id == id && c.MerchantId == Mine, ct);

    internal Task<Result<ClaimView>> Do(Guid id, HttpRequest request, Func<ClaimInHand, Error?> deed, CancellationToken ct) =>
        Run(id, request, hand => Task.FromResult(deed(hand)), ct);

    public Task<Result<ClaimView>> Extend(Guid id, HttpRequest request, MerchantDeeds.ExtendCommand command, CancellationToken ct) => Do(
        id, request,
        hand =>
        {
            var refusal = MerchantDeeds.Extend(hand);
            if (refusal is null)
            {
                deeds.Keep(hand, ClaimParty.Merchant, command.Reason);
            }

            return refusal;
        },
        ct);

    internal async Task<Result<ClaimView>> Run(Guid id, HttpRequest request, Func<ClaimInHand, Task<Error?>> act, CancellationToken ct)
    {
        var refusal = await acts.Run(new ClaimActs.Asked(id, Mine, caller.Actor, request.ExpectedVersion()), act, ct);
        return refusal is null ? await views.Of(id, ClaimViewer.Merchant(caller.Actor), ct) : refusal;
    }

    /// <summary>A program that belongs to no merchant has no claims.</summary>
    private Guid Mine => caller.MerchantId ?? Guid.Empty;
}
