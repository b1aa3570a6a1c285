using Anxin.App.Claims;
using Anxin.App.Data;
using Anxin.App.Rules;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Data;

/// <summary>A claim, and the rows that can be forged around it.</summary>
internal sealed class ForgedClaim
{
    public const long Amount = 4_000;
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);

    private ForgedClaim(Guid id) => Id = id;

    public Guid Id { get; }

    public Guid Step { get; private set; }

    public Guid Decided { get; private set; }

    public static async Task<ForgedClaim> On(TestApp app, bool clean = true, ClaimAsk ask = ClaimAsk.RefundOnly, long limit = 5_000)
    {
        var sale = await app.WithSale(await app.WithShop());
        var merchant = await app.Db(async db => (await db.Orders.FindAsync([sale.Id], TestContext.Current.CancellationToken))!.MerchantId);
        var policy = new ClaimPolicy { TimeoutLimitMinor = limit };
        return new ForgedClaim(await app.WithClaimRow(
            sale.Id, claim => claim.FinishCheck(clean, true, policy, Now), new ClaimTerms(sale.Id, merchant, ClaimReason.Damaged, ask, Amount), policy));
    }

    /// <summary>A claim whose merchant was heard in this way.</summary>
    public static async Task<ForgedClaim> Heard(TestApp app, MerchantStepKind kind, bool clean = true, ClaimAsk ask = ClaimAsk.RefundOnly, long limit = 5_000)
    {
        var claim = await On(app, clean, ask, limit);
        await app.Accepts(db => claim.Hear(db, kind, kind == MerchantStepKind.TimedOut ? "system" : "account:m"));
        return claim;
    }

    public void Hear(AppDb db, MerchantStepKind kind, string actor, int minutesAfterDue = 0, long? offered = null) => db.Forge<MerchantStep>(
        ("Id", Step = Guid.CreateVersion7()), ("ClaimId", Id), ("Kind", kind), ("Actor", actor), ("DueAt", Now), ("At", Now.AddMinutes(minutesAfterDue)),
        ("OfferedMinor", offered ?? (kind == MerchantStepKind.Countered ? Amount / 2 : null)));

    public void Decide(
        AppDb db, Guid? by, DecisionOutcome outcome = DecisionOutcome.Full, long amount = Amount, Guid? appeal = null, int seq = 1, Guid? step = null,
        bool reasons = true) => db.Forge<Decision>(
        ("Id", Decided = Guid.CreateVersion7()), ("ClaimId", Id), ("MerchantStepId", step ?? Step), ("Seq", seq), ("Outcome", outcome),
        ("AmountMinor", amount), ("DecidedBy", by), ("AppealId", appeal), ("PolicyVersion", 1), ("Reasons", by is null || !reasons ? null : new byte[] { 1 }),
        ("Findings", "[]"), ("LawCards", "[]"), ("At", Now));

    public Guid Appeal(AppDb db, ClaimParty party = ClaimParty.Consumer, bool newEvidence = false)
    {
        var id = Guid.CreateVersion7();
        db.Forge<Appeal>(
            ("Id", id), ("ClaimId", Id), ("Party", party), ("NewEvidence", newEvidence), ("Statement", new byte[] { 1 }), ("At", Now));
        return id;
    }

    public void Grant(AppDb db, GrantBasis basis, Guid? decision, long amount = Amount, Guid? step = null) => db.Forge<Grant>(
        ("Id", Guid.CreateVersion7()), ("ClaimId", Id), ("MerchantStepId", step ?? Step), ("Basis", basis), ("DecisionId", decision),
        ("AmountMinor", amount), ("At", Now));

    public void Pay(AppDb db, long amount = Amount) => db.Forge<Payment>(
        ("Id", Guid.CreateVersion7()), ("ClaimId", Id), ("AmountMinor", amount), ("Reference", "R-1"), ("Actor", "account:m"), ("At", Now));
}
