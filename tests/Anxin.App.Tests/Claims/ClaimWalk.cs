using System.Collections.Immutable;
using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Rules;

namespace Anxin.App.Tests.Claims;

/// <summary>
/// Every act of every actor in every state that can be reached, in time and late. Two claims are one when they differ in nothing that an
/// act asks about, so the walk ends.
/// </summary>
internal sealed class ClaimWalk(ClaimAsk ask, long amountMinor)
{
    public static readonly ClaimPolicy Policy = new() { MostAppeals = 2 };
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    /// <summary>A desk always finds a colleague who did not decide; the other two are those who must not.</summary>
    private static readonly (string Who, Func<Claim, Guid> Find)[] Reviewers =
    [
        ("a new reviewer", c => c.ReviewerId is { } r && !c.Decided(r) ? r : new Guid(c.Decisions + 1, 0, 0, new byte[8])),
        ("another new reviewer", c => new Guid(c.Decisions + 1, 1, 0, new byte[8])),
        ("who decided last", c => c.Deciders.Length == 0 ? Guid.Empty : Guid.Parse(c.Deciders.Split(',')[^1])),
    ];

    /// <summary>An act by its name, "actor: act".</summary>
    public delegate Error? Act(Claim claim, DateTime now);

    /// <summary>A claim where a path has led it, the acts that led there, and the rows they wrote, both last first.</summary>
    public sealed record Told(Claim Claim, ImmutableStack<string> Path, ImmutableStack<object> Rows)
    {
        public override string ToString() => string.Join(" → ", Path.Reverse());
    }

    public static IReadOnlyDictionary<string, Act> Acts { get; } = Table();

    /// <summary>
    /// Walks, and hands every path that led somewhere new to <paramref name="look"/>. Answers from where one gets where.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyCollection<string>> Walk(Action<Told> look)
    {
        var start = Claim.File(
            Guid.Empty, new ClaimTerms(Guid.Empty, Guid.Empty, ClaimReason.Damaged, ask, amountMinor), 1, Policy, Now.AddHours(-1));
        var next = new Dictionary<string, IReadOnlyCollection<string>>();
        var waiting = new Queue<Told>([new Told(start, [], [])]);
        while (waiting.TryDequeue(out var told))
        {
            if (next.ContainsKey(Key(told.Claim)))
            {
                continue;
            }

            look(told);
            var further = Acts.Select(act => Try(told, act.Key)).OfType<Told>().ToList();
            next[Key(told.Claim)] = [.. further.Select(t => Key(t.Claim)).Distinct()];
            further.Where(t => !next.ContainsKey(Key(t.Claim))).ToList().ForEach(waiting.Enqueue);
        }

        return next;
    }

    /// <summary>What comes of one act, or null when it is refused; a refused act must change nothing.</summary>
    private static Told? Try(Told told, string act)
    {
        var claim = told.Claim.Copy();
        if (Acts[act](claim, Now) is not null)
        {
            Assert.True(claim.IsLike(told.Claim), $"{told}: refused, and yet it changed: {act}");
            Assert.Empty(claim.TakeWritten());
            return null;
        }

        return new Told(claim, told.Path.Push(act), claim.TakeWritten().Aggregate(told.Rows, (rows, row) => rows.Push(row)));
    }

    private static Dictionary<string, Act> Table()
    {
        var acts = new Dictionary<string, Act>
        {
            ["system: check ends clean"] = (c, now) => c.FinishCheck(true, true, Policy, now),
            ["system: check ends with doubts"] = (c, now) => c.FinishCheck(false, true, Policy, now),
            ["system: pictures show too little"] = (c, now) => c.FinishCheck(true, false, Policy, now),
            ["system: time passes"] = (c, _) => c.DueAt is { } due && c.PassDeadline(Policy, due) ? null : new Conflict("no_window", "Nothing is due."),
            ["consumer: adds evidence"] = (c, now) => c.AddEvidence(Policy, now),
            ["consumer: has nothing clearer"] = (c, now) => c.GoOnWithoutEvidence(Policy, now),
            ["consumer: withdraws"] = (c, _) => c.Withdraw(),
            ["consumer: accepts the offer"] = (c, now) => c.AcceptOffer(Policy, now),
            ["consumer: declines the offer"] = (c, now) => c.DeclineOffer(Policy, now),
            ["consumer: sends back"] = (c, now) => c.SendBack(Policy, now),
            ["consumer: confirms the replacement"] = (c, _) => c.ConfirmFulfilment(),
            ["consumer: objects to the replacement"] = (c, now) => c.ObjectToFulfilment(Policy, now),
            ["merchant: agrees"] = (c, now) => c.Agree("account:m", null, Policy, now),
            ["merchant: offers half"] = (c, now) => c.Counter("account:m", ClaimAsk.RefundOnly, c.AmountMinor / 2, null, Policy, now),
            ["merchant: offers a repair"] = (c, now) => c.Counter("account:m", ClaimAsk.Repair, 0, null, Policy, now),
            ["merchant: contests"] = (c, now) => c.Contest("account:m", [1], Policy, now),
            ["merchant: waives"] = (c, now) => c.Waive("account:m", Policy, now),
            ["merchant: extends"] = (c, now) => c.Extend(Policy, now),
            ["merchant: has the goods back"] = (c, now) => c.ReceiveBack(Policy, now),
            ["merchant: objects to the return"] = (c, now) => c.ObjectToReturn(Policy, now),
            ["merchant: sends a replacement"] = (c, now) => c.Fulfil(Policy, now),
            ["merchant: pays"] = (c, now) => c.Pay(c.SettledMinor, "ref", "account:m", now),
            ["merchant: pays too little"] = (c, now) => c.Pay(c.SettledMinor - 1, "ref", "account:m", now),
            ["system: the inspection ends"] = (c, now) => c.EndInspection(Policy, now),
        };
        foreach (var party in Enum.GetValues<ClaimParty>())
        {
            acts[$"{party}: accepts the decision"] = (c, now) => c.Accept(party, Policy, now);
            acts[$"{party}: appeals"] = (c, now) => c.Appeal(party, [1], false, Policy, now);
            acts[$"{party}: appeals with new evidence"] = (c, now) => c.Appeal(party, [1], true, Policy, now);
        }

        foreach (var (who, find) in Reviewers)
        {
            acts[$"{who}: takes"] = (c, _) => c.Take(find(c));
            foreach (var outcome in Enum.GetValues<DecisionOutcome>())
            {
                acts[$"{who}: decides {outcome}"] = (c, now) => c.Decide(Ruling(find(c), outcome, c.AmountMinor), Policy, now);
            }
        }

        acts["supervisor: puts back"] = (c, _) => c.PutBack();
        return acts;
    }

    private static Ruling Ruling(Guid reviewer, DecisionOutcome outcome, long amount) => new(
        reviewer, outcome, outcome switch { DecisionOutcome.Partial => amount / 2, DecisionOutcome.Refuse or DecisionOutcome.Inspect => 0, _ => amount }, [1]);

    /// <summary>
    /// What later acts ask about, and what the forbidden outcomes are told by: the merchant's answer and who decided. A field that no act asks
    /// about in a state, or in any state after it, does not tell two claims apart there.
    /// </summary>
    private static string Key(Claim c) => string.Join(
        '|', c.State, c.DueAt is null, c.MerchantAnswer, c.MerchantAnswer == MerchantStepKind.TimedOut && c.Clean,
        c.ReviewerId is { } r ? c.Decided(r) : null, c.Deciders.Length > 0, c.AppealId is null, c.Appeals, c.ConsumerAppealed,
        c.MerchantAppealed, c.Inspected, c.GoodsBack, InItsState(c));

    private static object? InItsState(Claim c) => c.State switch
    {
        ClaimState.EvidenceCheck => c.EvidenceAsked,
        ClaimState.AwaitingMerchant => (c.Clean, c.Extended),
        ClaimState.AwaitingBuyer => (c.OfferedAsk, c.OfferedMinor),
        ClaimState.Decided => (c.Outcome, c.SettledMinor, c.ConsumerAccepted, c.MerchantAccepted),
        ClaimState.AwaitingReturn or ClaimState.AwaitingFulfilment => (c.SentAt is null, c.SettledMinor),
        ClaimState.Granted or ClaimState.Paid => (c.SettledMinor, c.DecisionId is null),
        _ => null,
    };
}
