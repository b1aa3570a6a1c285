using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>What reviewers do: take a claim, give it back, decide it with reasons.</summary>
public sealed class ReviewActs(AppDb db, Caller caller, ClaimActs acts, ReviewRights rights, EvidenceSeal seal)
{
    public sealed record DecideCommand(
        [Required] DecisionOutcome? Outcome,
        [Range(0, FileClaim.LargestAmount)] long? AmountMinor,
        [Required, StringLength(4000, MinimumLength = 20)] string Reasons,
        [MaxLength(90)] IReadOnlyList<Guid>? Findings,
        [MaxLength(20)] IReadOnlyList<string>? LawCards);

    public Task<Error?> Take(Guid id, HttpRequest request, CancellationToken ct) => Run(
        id, request,
        async hand => await rights.Refuse(hand.Claim, ct)
            ?? (hand.Claim.ReviewerId == caller.AccountId ? null : hand.Did(hand.Claim.Take(caller.AccountId!.Value), "review_taken")),
        ct);

    /// <summary>A reviewer gives back what they took; a supervisor also what others took.</summary>
    public Task<Error?> PutBack(Guid id, HttpRequest request, CancellationToken ct) => Run(
        id, request,
        hand => Task.FromResult<Error?>(
            hand.Claim.ReviewerId is not { } holder
                ? new Conflict("not_taken", "Nobody has taken this claim.", "Read it again.")
                : holder != caller.AccountId && caller.Role != Role.Supervisor
                ? new Conflict("taken_by_another", "Another reviewer has taken this claim.", "Ask a supervisor to put it back.")
                : hand.Did(hand.Claim.PutBack(), "review_put_back")),
        ct);

    public async Task<Error?> Decide(Guid id, HttpRequest request, DecideCommand command, CancellationToken ct)
    {
        var refusal = await Run(
            id, request,
            async hand => await rights.Refuse(hand.Claim, ct) ?? await seal.Refuse(hand.Case, ct) ?? await Decide(hand, command, ct), ct);
        return refusal is { Code: EvidenceSeal.Broken } ? await seal.Report(id, caller.Actor, ct) ?? refusal : refusal;
    }

    private async Task<Error?> Decide(ClaimInHand hand, DecideCommand command, CancellationToken ct)
    {
        var findings = (command.Findings ?? []).Distinct().ToList();
        if (await db.Findings.CountAsync(f => f.CaseId == hand.Claim.Id && findings.Contains(f.Id), ct) != findings.Count)
        {
            return new Invalid("finding_unknown", "A finding that is named does not belong to this claim.", "findings", "Read the claim again.");
        }

        if ((command.LawCards ?? []).FirstOrDefault(card => LawCards.Find(card) is null) is { } unknown)
        {
            return new Invalid("law_card_unknown", $"There is no law card '{unknown}'.", "lawCards", "Choose from /api/rules/law-cards.");
        }

        var outcome = command.Outcome!.Value;
        var amount = command.AmountMinor
            ?? (outcome is DecisionOutcome.Full or DecisionOutcome.ReturnFirst ? hand.Claim.AmountMinor : 0);
        var ruling = new Ruling(
            caller.AccountId!.Value, outcome, amount, hand.Key.Seal(command.Reasons, ClaimFields.Reasons), Json.Write(findings),
            Json.Write((command.LawCards ?? []).Distinct()));
        var refusal = hand.Did(
            hand.Claim.Decide(ruling, hand.Policy, hand.Now), "decided",
            new { outcome, amountMinor = amount, seq = hand.Claim.Decisions, hand.Claim.PolicyVersion });
        if (refusal is null && outcome == DecisionOutcome.Inspect)
        {
            db.Enqueue(new OrderInspection(hand.Claim.Id), hand.Now, hand.Claim.Id);
        }

        return refusal;
    }

    private Task<Error?> Run(Guid id, HttpRequest request, Func<ClaimInHand, Task<Error?>> act, CancellationToken ct) =>
        acts.Run(new ClaimActs.Asked(id, null, caller.Actor, request.ExpectedVersion()), act, ct);
}
