using Anxin.App.Common;
using Anxin.App.Rules;

namespace Anxin.App.Claims;

/// <summary>
/// A buyer's claim on an order, from filing to its end. Shares its id with its case. Pure: time and rules come in as arguments, and what an
/// act writes beside the claim itself is handed over by <see cref="TakeWritten"/>.
/// </summary>
public sealed partial class Claim
{
    private readonly List<object> _written = [];

    private Claim()
    {
    }

    public Guid Id { get; private set; }

    public Guid OrderId { get; private set; }

    public Guid MerchantId { get; private set; }

    public ClaimReason Reason { get; private set; }

    public ClaimAsk Ask { get; private set; }

    /// <summary>What is asked for, in minor units.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>The line of the order it is about, or null for all of it.</summary>
    public int? Line { get; private set; }

    /// <summary>What happened in the buyer's words, sealed.</summary>
    public byte[] Statement { get; private set; } = [];

    /// <summary>The version of the good-faith declaration the buyer agreed to.</summary>
    public string DeclarationVersion { get; private set; } = "";

    public int PolicyVersion { get; private set; }

    public DateTime SubmittedAt { get; private set; }

    public ClaimState State { get; private set; }

    /// <summary>When the present state's window closes; null when nothing is waited for.</summary>
    public DateTime? DueAt { get; private set; }

    /// <summary>True while the claim is neither finished nor withdrawn: an order has at most one such claim.</summary>
    public bool Open { get; private set; }

    public int Version { get; private set; }

    public static Claim File(Guid id, ClaimTerms terms, int policyVersion, ClaimPolicy policy, DateTime now) => new()
    {
        Id = id,
        OrderId = terms.OrderId,
        MerchantId = terms.MerchantId,
        Reason = terms.Reason,
        Ask = terms.Ask,
        AmountMinor = terms.AmountMinor,
        Line = terms.Line,
        PolicyVersion = policyVersion,
        TimeoutLimitMinor = policy.TimeoutLimitMinor,
        SubmittedAt = now,
        State = ClaimState.EvidenceCheck,
        DueAt = now.AddHours(policy.CheckHours),
        Open = true,
    };

    public void Describe(byte[] statement, string declarationVersion) => (Statement, DeclarationVersion) = (statement, declarationVersion);

    /// <summary>The rows that acts wrote since the last call, to be saved with the claim.</summary>
    public IReadOnlyList<object> TakeWritten()
    {
        var written = _written.ToArray();
        _written.Clear();
        return written;
    }

    public bool MayWithdraw => RefuseWithdrawal() is null;

    public Error? Withdraw()
    {
        if (RefuseWithdrawal() is { } refusal)
        {
            return refusal;
        }

        End(ClaimState.Withdrawn);
        return null;
    }

    /// <summary>Either side may add to the file while somebody still has to answer or decide.</summary>
    public Error? AddStatement() => Refuse(
        ClaimState.AwaitingMerchant, ClaimState.AwaitingBuyer, ClaimState.HumanReview, ClaimState.Inspection, ClaimState.AppealReview);

    private Conflict? RefuseWithdrawal() => Refuse(
        ClaimState.EvidenceCheck, ClaimState.NeedsEvidence, ClaimState.AwaitingMerchant, ClaimState.AwaitingBuyer, ClaimState.HumanReview,
        ClaimState.Inspection);

    private Conflict? Refuse(params ReadOnlySpan<ClaimState> allowed) =>
        allowed.Contains(State)
            ? null
            : new Conflict("wrong_state", $"The claim is {State}; this cannot be done now.", "Read it again.");

    /// <summary>An act inside a window must come before it closes: exactly at the end is too late.</summary>
    private Conflict? RefuseLate(DateTime now) =>
        now < DueAt
            ? null
            : new Conflict("window_closed", $"The window closed at {DueAt:yyyy-MM-dd HH:mm} UTC.", "Read what comes next.");

    private void Enter(ClaimState state, DateTime? dueAt) => (State, DueAt) = (state, dueAt);

    private void End(ClaimState state) => (State, DueAt, Open) = (state, null, false);

    private T Write<T>(T row)
        where T : class
    {
        _written.Add(row);
        return row;
    }
}
