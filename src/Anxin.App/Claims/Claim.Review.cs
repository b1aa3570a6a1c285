using Anxin.App.Common;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>A person decides; either side may appeal, and then another person decides.</summary>
public sealed partial class Claim
{
    /// <summary>Who has taken the claim for review, or null.</summary>
    public Guid? ReviewerId { get; private set; }

    /// <summary>How many decisions were made.</summary>
    public int Decisions { get; private set; }

    public Guid? DecisionId { get; private set; }

    public DecisionOutcome? Outcome { get; private set; }

    /// <summary>The accounts that decided so far, comma-separated: none of them decides an appeal.</summary>
    public string Deciders { get; private set; } = "";

    /// <summary>The appeal under review, or null.</summary>
    public Guid? AppealId { get; private set; }

    public int Appeals { get; private set; }

    public bool ConsumerAppealed { get; private set; }

    public bool MerchantAppealed { get; private set; }

    public bool ConsumerAccepted { get; private set; }

    public bool MerchantAccepted { get; private set; }

    public bool Inspected { get; private set; }

    public Error? Take(Guid reviewer)
    {
        if (Refuse(ClaimState.HumanReview, ClaimState.AppealReview) is { } refusal)
        {
            return refusal;
        }

        if (ReviewerId is { } other && other != reviewer)
        {
            return new Conflict("taken_by_another", "Another reviewer has taken this claim.", "Take the next one.");
        }

        if (State == ClaimState.AppealReview && Decided(reviewer))
        {
            return new Forbidden("decided_before", "You decided this claim; an appeal is for another person.", "Leave it to a colleague.");
        }

        ReviewerId = reviewer;
        return null;
    }

    /// <summary>Gives the claim back to the queue.</summary>
    public Error? PutBack()
    {
        if (Refuse(ClaimState.HumanReview, ClaimState.AppealReview) is { } refusal)
        {
            return refusal;
        }

        ReviewerId = null;
        return null;
    }

    public Error? Decide(Ruling ruling, ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.HumanReview, ClaimState.AppealReview) ?? RefuseReviewer(ruling.Reviewer) ?? RefuseRuling(ruling)) is { } refusal)
        {
            return refusal;
        }

        Deciders = Deciders.Length == 0 ? $"{ruling.Reviewer:N}" : $"{Deciders},{ruling.Reviewer:N}";
        Decide(Decision.ByPerson(this, ruling, now), policy, now);
        return null;
    }

    /// <summary>Whether this person made a decision on the claim.</summary>
    public bool Decided(Guid reviewer) => Deciders.Contains($"{reviewer:N}", StringComparison.Ordinal);

    /// <summary>The technician's report is there, or no technician could go: the claim comes back to the person who asked.</summary>
    public Error? EndInspection(ClaimPolicy policy, DateTime now)
    {
        if (Refuse(ClaimState.Inspection) is { } refusal)
        {
            return refusal;
        }

        // Whoever ordered an inspection in an appeal has decided by that, and the appeal is for another person.
        var reviewer = AppealId is null ? ReviewerId : null;
        SendToReview(policy, now);
        ReviewerId = reviewer;
        return null;
    }

    public Error? Appeal(ClaimParty party, byte[] statement, bool newEvidence, ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.Decided) ?? RefuseLate(now) ?? RefuseAppeal(party, newEvidence, policy)) is { } refusal)
        {
            return refusal;
        }

        AppealId = Write(Claims.Appeal.File(this, party, newEvidence, statement, now)).Id;
        Appeals++;
        (ConsumerAppealed, MerchantAppealed) = (ConsumerAppealed || party == ClaimParty.Consumer, MerchantAppealed || party == ClaimParty.Merchant);
        ReviewerId = null;
        Enter(ClaimState.AppealReview, WorkingDays.Add(now, policy.ReviewWorkingDays));
        return null;
    }

    /// <summary>One side gives up its appeal. When nobody is left who could appeal against the outcome, it takes effect at once.</summary>
    public Error? Accept(ClaimParty party, ClaimPolicy policy, DateTime now)
    {
        if ((Refuse(ClaimState.Decided) ?? RefuseLate(now) ?? RefuseAccepted(party)) is { } refusal)
        {
            return refusal;
        }

        (ConsumerAccepted, MerchantAccepted) = (ConsumerAccepted || party == ClaimParty.Consumer, MerchantAccepted || party == ClaimParty.Merchant);
        if ((ConsumerAccepted || Outcome == DecisionOutcome.Full) && (MerchantAccepted || Outcome == DecisionOutcome.Refuse))
        {
            TakeEffect(policy, now);
        }

        return null;
    }

    private void SendToReview(ClaimPolicy policy, DateTime now)
    {
        ReviewerId = null;
        Enter(AppealId is null ? ClaimState.HumanReview : ClaimState.AppealReview, WorkingDays.Add(now, policy.ReviewWorkingDays));
    }

    private void Decide(Decision decision, ClaimPolicy policy, DateTime now)
    {
        Write(decision);
        Decisions++;
        if (decision.Outcome == DecisionOutcome.Inspect)
        {
            Inspected = true;
            Enter(ClaimState.Inspection, now.AddDays(policy.InspectionDays));
            return;
        }

        (DecisionId, Outcome, SettledMinor) = (decision.Id, decision.Outcome, decision.AmountMinor);
        (AppealId, ReviewerId, ConsumerAccepted, MerchantAccepted) = (null, null, false, false);
        if (Appeals >= policy.MostAppeals)
        {
            TakeEffect(policy, now);
        }
        else
        {
            Enter(ClaimState.Decided, now.AddDays(policy.AppealDays));
        }
    }

    private Error? RefuseReviewer(Guid reviewer) => State == ClaimState.AppealReview && Decided(reviewer)
        ? new Forbidden("decided_before", "You decided this claim; an appeal is for another person.", "Leave it to a colleague.")
        : ReviewerId == reviewer
        ? null
        : new Conflict("not_taken", "Only who has taken a claim decides it.", "Take it first.");

    private Error? RefuseRuling(Ruling ruling) => ruling.Outcome switch
    {
        DecisionOutcome.Inspect => Inspected
            ? new Conflict("inspected_already", "The goods were inspected; a claim is inspected once.", "Decide on what is known.")
            : null,
        DecisionOutcome.Partial when ruling.AmountMinor <= 0 || ruling.AmountMinor >= AmountMinor =>
            new Invalid("amount_out_of_range", "A part is more than nothing and less than what was asked for.", "amountMinor", "Correct the amount."),
        DecisionOutcome.Full or DecisionOutcome.ReturnFirst when ruling.AmountMinor != AmountMinor =>
            new Invalid("amount_out_of_range", "In full means the amount that was asked for.", "amountMinor", "Leave the amount out."),
        DecisionOutcome.Refuse when ruling.AmountMinor != 0 =>
            new Invalid("amount_out_of_range", "A refusal grants nothing.", "amountMinor", "Leave the amount out."),
        _ => null,
    };

    private Conflict? RefuseAppeal(ClaimParty party, bool newEvidence, ClaimPolicy policy)
    {
        var before = party == ClaimParty.Consumer ? ConsumerAppealed : MerchantAppealed;
        return RefuseAccepted(party) is { } accepted
            ? accepted
            : before && !newEvidence
            ? new Conflict("appealed_already", "You appealed once; another appeal needs new evidence.", "Add a file that was not there before.")
            : Appeals >= policy.MostAppeals ? new Conflict("appeals_used_up", "The claim was decided anew as often as the rules allow.", "Go to the consumer line 12315, mediation or a court.") : null;
    }

    private Conflict? RefuseAccepted(ClaimParty party) =>
        (party == ClaimParty.Consumer ? ConsumerAccepted : MerchantAccepted)
            ? new Conflict("accepted_already", "You accepted this decision.", "Read what comes next.")
            : null;
}
