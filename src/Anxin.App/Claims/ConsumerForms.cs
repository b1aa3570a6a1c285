using Anxin.App.Common;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Claims;

/// <summary>The acts of a claim link's holder that come with photos. The link is checked before 180 MB are read for it.</summary>
public sealed class ConsumerForms(ClaimByLink link, ClaimForms forms, ConsumerActs acts, SharedDeeds deeds, ClaimPhotos photos)
{
    public Task<Result<ClaimView>> Evidence(string token, HttpRequest request, CancellationToken ct) =>
        Read<ConsumerActs.EvidenceReport>(token, request, (hand, form) => AddEvidence(hand, form, ct), ct);

    public Task<Result<ClaimView>> Statement(string token, HttpRequest request, CancellationToken ct) =>
        Read<ConsumerActs.StatementReport>(
            token, request,
            (hand, form) => deeds.AddStatement(hand, new SharedDeeds.Said(ClaimParty.Consumer, form.Report.Text, form.Photos), ct), ct);

    public Task<Result<ClaimView>> Appeal(string token, HttpRequest request, CancellationToken ct) =>
        Read<ConsumerActs.AppealReport>(
            token, request,
            (hand, form) => deeds.Appeal(hand, new SharedDeeds.Said(ClaimParty.Consumer, form.Report.Statement, form.Photos), ct), ct);

    private async Task<Error?> AddEvidence(ClaimInHand hand, ClaimForms.Form<ConsumerActs.EvidenceReport> form, CancellationToken ct) =>
        form.Photos.Count == 0
            ? new Invalid("photos_missing", "The form holds no photo.", "photos", "Add at least one part 'photos'.")
            : hand.Claim.AddEvidence(hand.Policy, hand.Now)
                ?? await photos.Add(
                    hand, new ClaimPhotos.Batch(EvidenceKind.Claim, ClaimParty.Consumer, form.Photos, form.Report.Shots), ct);

    private async Task<Result<ClaimView>> Read<T>(
        string token, HttpRequest request, Func<ClaimInHand, ClaimForms.Form<T>, Task<Error?>> act, CancellationToken ct)
        where T : notnull
    {
        if (await link.Find(token, ct) is null)
        {
            return ClaimByLink.NoSuchLink;
        }

        var form = await forms.Read<T>(request, ct);
        if (!form.Ok)
        {
            return form.Error;
        }

        using var read = form.Value;
        return await acts.Run(token, request, hand => act(hand, read), ct);
    }
}
