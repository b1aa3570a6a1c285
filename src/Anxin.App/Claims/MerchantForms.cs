using Anxin.App.Common;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Claims;

/// <summary>The merchant's acts that come with photos. The claim is looked for before 180 MB are read for it.</summary>
public sealed class MerchantForms(ClaimForms forms, MerchantActs acts, SharedDeeds deeds, ClaimPhotos photos)
{
    public Task<Result<ClaimView>> Contest(Guid id, HttpRequest request, CancellationToken ct) => Read<MerchantDeeds.ContestReport>(
        id, request,
        async (hand, form) => MerchantDeeds.Contest(hand, form.Report.Statement)
            ?? await photos.Add(hand, new ClaimPhotos.Batch(EvidenceKind.MerchantAnswer, ClaimParty.Merchant, form.Photos), ct),
        ct);

    public Task<Result<ClaimView>> Statement(Guid id, HttpRequest request, CancellationToken ct) => Read<ConsumerActs.StatementReport>(
        id, request,
        (hand, form) => deeds.AddStatement(hand, new SharedDeeds.Said(ClaimParty.Merchant, form.Report.Text, form.Photos), ct), ct);

    public Task<Result<ClaimView>> Appeal(Guid id, HttpRequest request, CancellationToken ct) => Read<ConsumerActs.AppealReport>(
        id, request,
        (hand, form) => deeds.Appeal(hand, new SharedDeeds.Said(ClaimParty.Merchant, form.Report.Statement, form.Photos), ct), ct);

    public Task<Result<ClaimView>> ObjectToReturn(Guid id, HttpRequest request, CancellationToken ct) => Read<MerchantDeeds.ContestReport>(
        id, request, (hand, form) => ObjectToReturn(hand, form, ct), ct);

    private async Task<Error?> ObjectToReturn(ClaimInHand hand, ClaimForms.Form<MerchantDeeds.ContestReport> form, CancellationToken ct)
    {
        if (hand.Did(hand.Claim.ObjectToReturn(hand.Policy, hand.Now), "return_objected") is { } refusal)
        {
            return refusal;
        }

        deeds.Keep(hand, ClaimParty.Merchant, form.Report.Statement);
        return await photos.Add(hand, new ClaimPhotos.Batch(EvidenceKind.Return, ClaimParty.Merchant, form.Photos), ct);
    }

    private async Task<Result<ClaimView>> Read<T>(
        Guid id, HttpRequest request, Func<ClaimInHand, ClaimForms.Form<T>, Task<Error?>> act, CancellationToken ct)
        where T : notnull
    {
        if (!await acts.Reaches(id, ct))
        {
            return ClaimActs.NoSuchClaim;
        }

        var form = await forms.Read<T>(request, ct);
        if (!form.Ok)
        {
            return form.Error;
        }

        using var read = form.Value;
        return await acts.Run(id, request, hand => act(hand, read), ct);
    }
}
