using System.Data.Common;
using Anxin.App.Claims;
using Anxin.App.Evidence;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Data;

/// <summary>What must not be is refused by the databases themselves, and what stands right beside it is taken.</summary>
public sealed class ClaimGuardTests
{
    private static readonly Guid Anna = Guid.CreateVersion7();
    private static readonly Guid Ben = Guid.CreateVersion7();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task What_was_written_about_a_claim_is_neither_changed_nor_deleted(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await ForgedClaim.Heard(app, MerchantStepKind.Contested);
        await app.Accepts(db => claim.Decide(db, Anna));
        await app.Accepts(db => claim.Grant(db, GrantBasis.Decision, claim.Decided));
        await app.Accepts(db =>
        {
            claim.Pay(db);
            claim.Appeal(db);
            db.ClaimStatements.Add(ClaimStatement.Of(claim.Id, ClaimParty.Consumer, [1], app.Clock.GetUtcNow().UtcDateTime));
            var item = EvidenceItem.Receive(claim.Id, EvidenceKind.Claim, [1], [1], app.Clock.GetUtcNow().UtcDateTime);
            db.Evidence.Add(item);
            var seen = Inspection.Inspect(Samples.Get("baseline.jpg"), InspectionContext.Nothing).All[0];
            db.Findings.Add(FindingRow.Of(item, seen, 0, app.Clock.GetUtcNow().UtcDateTime));
        });
        foreach (var (table, column) in new[]
        {
            ("MerchantSteps", "ClaimId"), ("Decisions", "ClaimId"), ("Grants", "ClaimId"), ("Payments", "ClaimId"), ("Appeals", "ClaimId"),
            ("ClaimStatements", "ClaimId"), ("Findings", "CaseId"), ("PolicyVersions", "Number"),
        })
        {
            await Append($"UPDATE \"{table}\" SET \"{column}\" = \"{column}\"", table);
            await Append($"DELETE FROM \"{table}\"", table);
            if (database == DatabaseKind.Postgres)
            {
                await Append($"TRUNCATE \"{table}\" CASCADE", "append-only");
            }
        }

        async Task Append(string sql, string table)
        {
#pragma warning disable EF1002 // the names are written above
            var refused = await Assert.ThrowsAnyAsync<DbException>(() => app.Db(db => db.Database.ExecuteSqlRawAsync(sql, Ct)));
#pragma warning restore EF1002
            Assert.Contains(table, refused.Message, StringComparison.Ordinal);
            Assert.Contains("append-only", refused.Message, StringComparison.Ordinal);
        }
    }

    [Theory, EveryDatabase]
    public async Task Without_a_person_only_the_timeout_rule_decides_in_full_on_a_clean_claim_of_low_value(DatabaseKind database)
    {
        const string Rule = "only the timeout rule decides without a person";
        await using var app = await TestApp.On(database);
        foreach (var kind in new[] { MerchantStepKind.Agreed, MerchantStepKind.Countered, MerchantStepKind.Contested, MerchantStepKind.Waived })
        {
            var heard = await ForgedClaim.Heard(app, kind);
            await app.Refuses(Rule, db => heard.Decide(db, null));
        }

        foreach (var claim in new[]
        {
            await ForgedClaim.Heard(app, MerchantStepKind.TimedOut, clean: false),
            await ForgedClaim.Heard(app, MerchantStepKind.TimedOut, limit: ForgedClaim.Amount - 1),
            await ForgedClaim.Heard(app, MerchantStepKind.TimedOut, ask: ClaimAsk.Exchange),
            await ForgedClaim.Heard(app, MerchantStepKind.TimedOut, ask: ClaimAsk.Repair),
        })
        {
            await app.Refuses(Rule, db => claim.Decide(db, null));
        }

        var silent = await ForgedClaim.Heard(app, MerchantStepKind.TimedOut, limit: ForgedClaim.Amount);
        await app.Refuses(Rule, db => silent.Decide(db, null, amount: ForgedClaim.Amount - 1));
        foreach (var outcome in Enum.GetValues<DecisionOutcome>().Where(o => o != DecisionOutcome.Full))
        {
            await app.Refuses("CK_Decisions_Person", db => silent.Decide(db, null, outcome));
        }

        var appeal = Guid.Empty;
        await app.Accepts(db => appeal = silent.Appeal(db));
        await app.Refuses("CK_Decisions_Person", db => silent.Decide(db, null, appeal: appeal));
        await app.Accepts(db => silent.Decide(db, null));
    }

    [Theory, EveryDatabase]
    public async Task A_person_decides_with_reasons_within_what_was_claimed_and_after_the_merchant_was_heard(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, other) = (await ForgedClaim.Heard(app, MerchantStepKind.Contested), await ForgedClaim.Heard(app, MerchantStepKind.Contested));
        await app.Refuses("CK_Decisions_Person", db => claim.Decide(db, Anna, DecisionOutcome.Refuse, 0, reasons: false));
        await app.Refuses("at most what was claimed", db => claim.Decide(db, Anna, DecisionOutcome.Partial, ForgedClaim.Amount + 1));
        await app.Refuses("at most what was claimed", db => claim.Decide(db, Anna, DecisionOutcome.Refuse, -1));
        await app.Refuses("FOREIGN KEY", "foreign key", db => claim.Decide(db, Anna, step: other.Step));
        await app.Refuses("FOREIGN KEY", "foreign key", db => claim.Decide(db, Anna, step: Guid.CreateVersion7()));
        await app.Accepts(db => claim.Decide(db, Anna));
        await app.Refuses("UNIQUE", "IX_Decisions_ClaimId_Seq", db => claim.Decide(db, Ben)); // a second first decision
    }

    [Theory, EveryDatabase]
    public async Task An_appeal_is_decided_by_who_has_not_decided_before(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, other) = (await ForgedClaim.Heard(app, MerchantStepKind.Contested), await ForgedClaim.Heard(app, MerchantStepKind.Contested));
        var (appeal, foreign) = (Guid.Empty, Guid.Empty);
        await app.Accepts(db => claim.Decide(db, Anna, DecisionOutcome.Refuse, 0));
        await app.Accepts(db => (appeal, foreign) = (claim.Appeal(db), other.Appeal(db)));
        await app.Refuses("decided by another person", db => claim.Decide(db, Anna, appeal: appeal, seq: 2));
        await app.Refuses("an appeal of its own claim", db => claim.Decide(db, Ben, appeal: foreign, seq: 2));
        await app.Accepts(db => claim.Decide(db, Ben, appeal: appeal, seq: 2));
        await app.Refuses("decided by another person", db => claim.Decide(db, Ben, appeal: appeal, seq: 3));
        await app.Refuses("decided by another person", db => claim.Decide(db, Anna, appeal: appeal, seq: 3));
        await app.Refuses("UNIQUE", "IX_Appeals_OnceEach", db => claim.Appeal(db)); // each side once, and again only with new evidence
        await app.Accepts(db => claim.Appeal(db, newEvidence: true));
        await app.Accepts(db => claim.Appeal(db, ClaimParty.Merchant));
    }

    [Theory, EveryDatabase]
    public async Task A_merchant_is_silent_only_once_the_window_closed_and_answers_only_as_a_person(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await ForgedClaim.On(app);
        await app.Refuses("CK_MerchantSteps_Silence", db => claim.Hear(db, MerchantStepKind.TimedOut, "system", minutesAfterDue: -1));
        await app.Refuses("CK_MerchantSteps_Silence", db => claim.Hear(db, MerchantStepKind.TimedOut, "account:m"));
        foreach (var kind in Enum.GetValues<MerchantStepKind>().Where(k => k != MerchantStepKind.TimedOut))
        {
            await app.Refuses("CK_MerchantSteps_Silence", db => claim.Hear(db, kind, "system"));
            await app.Accepts(db => claim.Hear(db, kind, "account:m", minutesAfterDue: -1));
        }

        await app.Accepts(db => claim.Hear(db, MerchantStepKind.TimedOut, "system"));
    }

    [Theory, EveryDatabase]
    public async Task No_grant_without_the_merchants_step_of_the_same_claim(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, other) = (await ForgedClaim.On(app), await ForgedClaim.Heard(app, MerchantStepKind.Agreed));
        await app.RefusesAny(db => claim.Grant(db, GrantBasis.Agreement, null, step: Guid.CreateVersion7()));
        await app.RefusesAny(db => claim.Grant(db, GrantBasis.Agreement, null, step: other.Step));
        await app.Accepts(db => claim.Hear(db, MerchantStepKind.Agreed, "account:m"));
        await app.Accepts(db => claim.Grant(db, GrantBasis.Agreement, null));
        await app.Refuses("UNIQUE", "Grants_ClaimId", db => claim.Grant(db, GrantBasis.Agreement, null)); // one grant a claim
    }

    [Theory, EveryDatabase]
    public async Task A_grant_by_decision_is_what_a_decision_of_the_same_claim_grants(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, other) = (await ForgedClaim.Heard(app, MerchantStepKind.Contested), await ForgedClaim.Heard(app, MerchantStepKind.Contested));
        var refused = Guid.Empty;
        await app.Accepts(db => other.Decide(db, Anna));
        await app.Accepts(db =>
        {
            claim.Decide(db, Anna, DecisionOutcome.Refuse, 0);
            refused = claim.Decided;
        });
        await app.Refuses("CK_Grants_Basis", "by agreement", db => claim.Grant(db, GrantBasis.Decision, null));
        await app.Refuses("CK_Grants_Basis", "by decision", db => claim.Grant(db, GrantBasis.Agreement, refused));
        await app.Refuses("a grant by decision is what was decided", db => claim.Grant(db, GrantBasis.Decision, refused));
        await app.Refuses("a grant by decision is what was decided", db => claim.Grant(db, GrantBasis.Decision, Guid.CreateVersion7()));
        await app.Refuses("FOREIGN KEY", "foreign key", db => claim.Grant(db, GrantBasis.Decision, other.Decided));
        await app.Accepts(db => claim.Decide(db, Ben, DecisionOutcome.Inspect, 0, seq: 2));
        await app.Refuses("a grant by decision is what was decided", db => claim.Grant(db, GrantBasis.Decision, claim.Decided));
        await app.Accepts(db => claim.Decide(db, Ben, DecisionOutcome.Partial, 1_500, seq: 3));
        await app.Refuses("a grant by decision is what was decided", db => claim.Grant(db, GrantBasis.Decision, claim.Decided, 1_501));
        await app.RefusesAny(db => claim.Grant(db, GrantBasis.Decision, claim.Decided, ForgedClaim.Amount + 1));
        await app.Accepts(db => claim.Grant(db, GrantBasis.Decision, claim.Decided, 1_500));
    }

    [Theory, EveryDatabase]
    public async Task A_grant_by_agreement_is_what_the_two_sides_agreed_on(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        foreach (var kind in new[] { MerchantStepKind.Contested, MerchantStepKind.Waived, MerchantStepKind.TimedOut })
        {
            var heard = await ForgedClaim.Heard(app, kind);
            await app.Refuses("by agreement", db => heard.Grant(db, GrantBasis.Agreement, null));
        }

        var agreed = await ForgedClaim.Heard(app, MerchantStepKind.Agreed);
        await app.Refuses("by agreement", db => agreed.Grant(db, GrantBasis.Agreement, null, ForgedClaim.Amount - 1));
        await app.RefusesAny(db => agreed.Grant(db, GrantBasis.Agreement, null, ForgedClaim.Amount + 1));
        await app.Accepts(db => agreed.Grant(db, GrantBasis.Agreement, null));

        var offered = await ForgedClaim.Heard(app, MerchantStepKind.Countered);
        await app.Refuses("by agreement", db => offered.Grant(db, GrantBasis.Agreement, null));
        await app.Accepts(db => offered.Grant(db, GrantBasis.Agreement, null, ForgedClaim.Amount / 2));

        var generous = await ForgedClaim.On(app);
        await app.Accepts(db => generous.Hear(db, MerchantStepKind.Countered, "account:m", offered: ForgedClaim.Amount * 2));
        await app.Refuses("at most what was claimed", db => generous.Grant(db, GrantBasis.Agreement, null, ForgedClaim.Amount * 2));
    }

    [Theory, EveryDatabase]
    public async Task What_is_paid_was_granted_and_is_paid_once(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await ForgedClaim.Heard(app, MerchantStepKind.Agreed);
        await app.Refuses("what is paid is what was granted", db => claim.Pay(db));
        await app.Accepts(db => claim.Grant(db, GrantBasis.Agreement, null));
        await app.Refuses("what is paid is what was granted", db => claim.Pay(db, ForgedClaim.Amount - 1));
        await app.Refuses("what is paid is what was granted", db => claim.Pay(db, ForgedClaim.Amount + 1));
        await app.Accepts(db => claim.Pay(db));
        await app.Refuses("UNIQUE", "IX_Payments_ClaimId", db => claim.Pay(db));
    }

    [Theory, EveryDatabase]
    public async Task An_order_has_at_most_one_open_claim(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var sale = await app.WithSale(await app.WithShop());
        await app.WithClaimRow(sale.Id, claim => claim.Withdraw());
        await app.WithClaimRow(sale.Id);
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => app.WithClaimRow(sale.Id));
        Assert.True(App.Data.Database.IsUniqueViolation(refused));
        await app.WithClaimRow(sale.Id, claim => claim.Withdraw());
    }

    [Theory, EveryDatabase]
    public async Task The_guards_are_put_in_place_anew_by_every_migration(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var drop = database == DatabaseKind.Sqlite ? "DROP TRIGGER \"Payments_payment_granted\"" : "DROP TRIGGER \"Payments_payment_granted\" ON \"Payments\"";
        await app.Db(db => db.Database.ExecuteSqlRawAsync(drop, Ct));
        await app.Migrate();
        var claim = await ForgedClaim.Heard(app, MerchantStepKind.Agreed);
        await app.Accepts(db => claim.Grant(db, GrantBasis.Agreement, null));
        await app.Refuses("what is paid is what was granted", db => claim.Pay(db, ForgedClaim.Amount - 1));
    }
}
