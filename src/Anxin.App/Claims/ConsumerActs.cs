using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Validation;

namespace Anxin.App.Claims;

/// <summary>What the holder of a claim's link does with it.</summary>
public sealed class ConsumerActs(AppDb db, ClaimByLink link, ClaimActs acts, SharedDeeds deeds, ClaimViews views)
{
    [ValidatableType]
    public sealed record EvidenceReport([MaxLength(UploadReader.MostPhotos)] IReadOnlyList<Shot>? Shots);

    [ValidatableType]
    public sealed record StatementReport([Required, StringLength(2000, MinimumLength = 2)] string Text);

    [ValidatableType]
    public sealed record AppealReport([Required, StringLength(4000, MinimumLength = 5)] string Statement);

    public sealed record SendBackCommand([Required, StringLength(40), RegularExpression("[A-Za-z0-9-]{4,40}")] string Waybill);

    public sealed record ObjectCommand([Required, StringLength(2000, MinimumLength = 5)] string Text);

    public sealed record WithdrawCommand([StringLength(300)] string? Reason);

    public async Task<Result<ClaimView>> Show(string token, CancellationToken ct) =>
        await link.Find(token, ct) is { } id ? await views.Of(id, ClaimViewer.Consumer, ct) : ClaimByLink.NoSuchLink;

    internal Task<Result<ClaimView>> Do(string token, HttpRequest request, Func<ClaimInHand, Error?> deed, CancellationToken ct) =>
        Run(token, request, hand => Task.FromResult(deed(hand)), ct);

    public Task<Result<ClaimView>> SendBack(string token, HttpRequest request, SendBackCommand command, CancellationToken ct) => Do(
        token, request, hand => hand.Did(hand.Claim.SendBack(hand.Policy, hand.Now), "sent_back", new { command.Waybill }), ct);

    public Task<Result<ClaimView>> ObjectToFulfilment(string token, HttpRequest request, ObjectCommand command, CancellationToken ct) => Do(
        token, request,
        hand =>
        {
            var refusal = hand.Did(hand.Claim.ObjectToFulfilment(hand.Policy, hand.Now), "fulfilment_objected");
            if (refusal is null)
            {
                deeds.Keep(hand, ClaimParty.Consumer, command.Text);
            }

            return refusal;
        },
        ct);

    public Task<Result<ClaimView>> Withdraw(string token, HttpRequest request, WithdrawCommand command, CancellationToken ct) => Do(
        token, request,
        hand =>
        {
            var refusal = hand.Did(hand.Claim.Withdraw(), "claim_withdrawn");
            if (refusal is null && !string.IsNullOrWhiteSpace(command.Reason))
            {
                deeds.Keep(hand, ClaimParty.Consumer, command.Reason);
            }

            if (refusal is null && hand.StateBefore == ClaimState.Inspection)
            {
                Jobs.JobRows.Enqueue(db, new Repairs.WithdrawInspection(hand.Claim.Id), hand.Now, hand.Claim.Id);
            }

            return refusal;
        },
        ct);

    internal async Task<Result<ClaimView>> Run(
        string token, HttpRequest request, Func<ClaimInHand, Task<Error?>> act, CancellationToken ct)
    {
        if (await link.Find(token, ct) is not { } id)
        {
            return ClaimByLink.NoSuchLink;
        }

        var refusal = await acts.Run(new ClaimActs.Asked(id, null, Actors.Consumer, request.ExpectedVersion()), act, ct);
        return refusal is null ? await views.Of(id, ClaimViewer.Consumer, ct) : refusal;
    }
}
