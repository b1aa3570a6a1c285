using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Rules;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Data;

/// <summary>
/// What the databases refuse about claims when somebody writes into them behind the server's back: a row is made as the server makes it, then
/// changed by SQL on its way in.
/// </summary>
public sealed class ClaimGuardTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Reviewer = new("11111111-1111-4111-8111-111111111111");
    private static readonly Guid Another = new("22222222-2222-4222-8222-222222222222");
    private static readonly ClaimPolicy Policy = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_heard_and_decided_claim_is_taken_whole(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await Stored(app, 90_000, c => c.Contest("account:m", [1], Policy, Now));
        claim = await Save(app, claim.Id, c => Decide(c, Reviewer, DecisionOutcome.Full, 90_000));
        claim = await Save(app, claim.Id, c => c.Appeal(ClaimParty.Merchant, [1], false, Policy, Now) ?? Decide(c, Another, DecisionOutcome.Partial, 30_000));
        claim = await Save(app, claim.Id, c => c.Accept(ClaimParty.Consumer, Policy, Now) ?? c.Accept(ClaimParty.Merchant, Policy, Now));
        claim = await Save(app, claim.Id, c => c.Pay(30_000, "P-1", "account:m", Now));
        Assert.Equal(30_000, await app.Db(db => db.Payments.Select(p => p.AmountMinor).SingleAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Silence_grants_only_what_is_clean_and_low(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await Stored(app, 4_000, Silent);
        foreach (var change in new[] { "\"Clean\" = FALSE", "\"TimeoutLimitMinor\" = 3999" })
        {
            var claim = await Stored(app, 90_000, Silent);
            await Execute(app, $"UPDATE \"Claims\" SET \"AmountMinor\" = 4000, {change} WHERE \"Id\" = '{Written(claim.Id, database)}'");
            await Refused("only the timeout rule decides without a person", () => Insert(app, claim, $"""
                INSERT INTO "Decisions" ("Id", "ClaimId", "MerchantStepId", "Seq", "Outcome", "AmountMinor", "PolicyVersion", "Findings", "LawCards", "At")
                VALUES ({Guid.NewGuid()}, {claim.Id}, {claim.MerchantStepId}, 1, 'Full', 4000, 1, '[]', '[]', {Now})
                """));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_machine_refuses_nobody_and_decides_nothing_after_an_answer(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        foreach (var outcome in Enum.GetValues<DecisionOutcome>())
        {
            var claim = await Stored(app, 4_000, c => c.Contest("account:m", [1], Policy, Now));
            await Refused(null, () => Insert(app, claim, $"""
                INSERT INTO "Decisions" ("Id", "ClaimId", "MerchantStepId", "Seq", "Outcome", "AmountMinor", "PolicyVersion", "Findings", "LawCards", "At")
                VALUES ({Guid.NewGuid()}, {claim.Id}, {claim.MerchantStepId}, 1, {outcome.ToString()}, {4_000}, 1, '[]', '[]', {Now})
                """));
        }

        Assert.Equal(0, await app.Db(db => db.Decisions.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_decided_or_granted_before_the_merchant_was_heard(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (claim, other) = (await Stored(app, 4_000, _ => null), await Stored(app, 4_000, c => c.Agree("account:m", null, Policy, Now)));
        foreach (var step in new[] { Guid.NewGuid(), other.MerchantStepId!.Value })
        {
            await Refused(null, () => Insert(app, claim, $"""
                INSERT INTO "Decisions" ("Id", "ClaimId", "MerchantStepId", "Seq", "Outcome", "AmountMinor", "DecidedBy", "Reasons", "PolicyVersion", "Findings", "LawCards", "At")
                VALUES ({Guid.NewGuid()}, {claim.Id}, {step}, 1, 'Full', 4000, {Reviewer}, {new byte[] { 1 }}, 1, '[]', '[]', {Now})
                """));
            await Refused(null, () => Insert(app, claim, $"""
                INSERT INTO "Grants" ("Id", "ClaimId", "MerchantStepId", "Basis", "AmountMinor", "At")
                VALUES ({Guid.NewGuid()}, {claim.Id}, {step}, 'Agreement', 4000, {Now})
                """));
        }

        Assert.Equal(1, await app.Db(db => db.Grants.CountAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task An_appeal_is_decided_by_another_person(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await Stored(app, 90_000, c => c.Contest("account:m", [1], Policy, Now));
        claim = await Save(app, claim.Id, c => Decide(c, Reviewer, DecisionOutcome.Refuse, 0));
        claim = await Save(app, claim.Id, c => c.Appeal(ClaimParty.Consumer, [1], false, Policy, Now));
        await Refused("an appeal is decided by another person", () => Insert(app, claim, $"""
            INSERT INTO "Decisions" ("Id", "ClaimId", "MerchantStepId", "AppealId", "Seq", "Outcome", "AmountMinor", "DecidedBy", "Reasons", "PolicyVersion", "Findings", "LawCards", "At")
            VALUES ({Guid.NewGuid()}, {claim.Id}, {claim.MerchantStepId}, {claim.AppealId}, 2, 'Refuse', 0, {Reviewer}, {new byte[] { 1 }}, 1, '[]', '[]', {Now})
            """));
        claim = await Save(app, claim.Id, c => Decide(c, Another, DecisionOutcome.Refuse, 0));
    }

    [Theory, EveryDatabase]
    public async Task A_grant_is_what_was_agreed_or_decided_and_there_is_one(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var refusal = await Stored(app, 90_000, c => c.Contest("account:m", [1], Policy, Now));
        refusal = await Save(app, refusal.Id, c => Decide(c, Reviewer, DecisionOutcome.Refuse, 0));
        await Refused("a grant by decision", () => Grant(app, refusal, GrantBasis.Decision, refusal.DecisionId, 90_000));
        await Refused("a grant by agreement", () => Grant(app, refusal, GrantBasis.Agreement, null, 90_000));

        var offered = await Stored(app, 90_000, c => c.Counter("account:m", ClaimAsk.RefundOnly, 20_000, null, Policy, Now));
        await Refused("a grant by agreement", () => Grant(app, offered, GrantBasis.Agreement, null, 20_001));
        offered = await Save(app, offered.Id, c => c.AcceptOffer(Policy, Now));
        await Refused(null, () => Grant(app, offered, GrantBasis.Agreement, null, 20_000));
        await Refused("a decision grants at most", () => Insert(app, refusal, $"""
            INSERT INTO "Decisions" ("Id", "ClaimId", "MerchantStepId", "Seq", "Outcome", "AmountMinor", "DecidedBy", "Reasons", "PolicyVersion", "Findings", "LawCards", "At")
            VALUES ({Guid.NewGuid()}, {refusal.Id}, {refusal.MerchantStepId}, 2, 'Full', 90001, {Another}, {new byte[] { 1 }}, 1, '[]', '[]', {Now})
            """));
    }

    [Theory, EveryDatabase]
    public async Task What_is_paid_was_granted_and_is_paid_once(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await Stored(app, 90_000, c => c.Agree("account:m", null, Policy, Now));
        await Refused("what is paid is what was granted", () => Pay(app, claim, 90_001));
        await Pay(app, claim, 90_000);
        await Refused(null, () => Pay(app, claim, 90_000));
        var open = await Stored(app, 90_000, _ => null);
        await Refused("what is paid is what was granted", () => Pay(app, open, 90_000));
    }

    [Theory, EveryDatabase]
    public async Task Silence_is_told_by_the_system_and_not_before_the_window_closed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await Stored(app, 4_000, _ => null);
        foreach (var (kind, actor, at) in new[]
        {
            ("TimedOut", "account:m", Now.AddDays(4)), ("TimedOut", "system", Now.AddHours(1)), ("Agreed", "system", Now.AddHours(1)),
        })
        {
            await Refused(null, () => Insert(app, claim, $"""
                INSERT INTO "MerchantSteps" ("Id", "ClaimId", "Kind", "Actor", "DueAt", "At")
                VALUES ({Guid.NewGuid()}, {claim.Id}, {kind}, {actor}, {Now.AddDays(3)}, {at})
                """));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_order_has_one_open_claim(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await Stored(app, 4_000, _ => null);
        await Refused(null, () => Stored(app, 4_000, _ => null, order: claim.OrderId));
        claim = await Save(app, claim.Id, c => c.Withdraw());
        await Stored(app, 4_000, _ => null, order: claim.OrderId);
    }

    [Theory, EveryDatabase]
    public async Task What_was_written_once_is_never_changed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var claim = await Stored(app, 90_000, c => c.Agree("account:m", null, Policy, Now));
        await Pay(app, claim, 90_000);
        var decided = await Stored(app, 90_000, c => c.Contest("account:m", [1], Policy, Now));
        decided = await Save(app, decided.Id, c => Decide(c, Reviewer, DecisionOutcome.Full, 90_000));
        decided = await Save(app, decided.Id, c => c.Appeal(ClaimParty.Merchant, [1], false, Policy, Now));
        foreach (var table in new[] { "MerchantSteps", "Decisions", "Appeals", "Grants", "Payments" })
        {
            await Refused("append-only", () => Execute(app, $"UPDATE \"{table}\" SET \"At\" = \"At\""));
            await Refused("append-only", () => Execute(app, $"DELETE FROM \"{table}\""));
        }

        await Refused("append-only", () => Execute(app, "UPDATE \"PolicyVersions\" SET \"Body\" = '[]'"));
    }

    private static Error? Silent(Claim claim) =>
        claim.PassDeadline(Policy, claim.DueAt!.Value) ? null : throw new InvalidOperationException("Nothing was due.");

    private static Error? Decide(Claim claim, Guid reviewer, DecisionOutcome outcome, long amount) =>
        claim.Take(reviewer) ?? claim.Decide(new Ruling(reviewer, outcome, amount, [1]), Policy, Now);

    /// <summary>How the database's own text form of an id is spelled: SQLite keeps ids as upper-case text.</summary>
    private static string Written(Guid id, DatabaseKind database) =>
        database == DatabaseKind.Sqlite ? id.ToString().ToUpperInvariant() : id.ToString();

    /// <summary>A claim whose check ended clean, then an act.</summary>
    private static async Task<Claim> Stored(TestApp app, long amount, Func<Claim, Error?> act, Guid? order = null)
    {
        var merchant = (await app.WithMerchantAndBrand()).MerchantId;
        var (id, orderId) = (Guid.CreateVersion7(), order ?? Guid.CreateVersion7());
        await app.Db(async db =>
        {
            if (order is null)
            {
                db.Orders.Add(Order.Place(orderId, merchant, $"N{orderId:N}", "CNY", Now));
            }

            db.Cases.Add(Case.Open(id, CaseKind.Claim, "zh-CN", Now));
            var claim = Claim.File(id, new ClaimTerms(orderId, merchant, ClaimReason.Damaged, ClaimAsk.RefundOnly, amount), 1, Policy, Now.AddHours(-1));
            claim.FinishCheck(true, true, Policy, Now.AddMinutes(-30));
            db.Claims.Add(claim);
            return await db.SaveChangesAsync(Ct);
        });
        return await Save(app, id, act);
    }

    private static Task<Claim> Save(TestApp app, Guid id, Func<Claim, Error?> act) => app.Db(async db =>
    {
        var claim = await db.Claims.SingleAsync(c => c.Id == id, Ct);
        Assert.Null(act(claim));
        db.AddRange(claim.TakeWritten());
        await db.SaveChangesAsync(Ct);
        return claim;
    });

    private static Task Insert(TestApp app, Claim claim, FormattableString sql)
    {
        Assert.NotEqual(Guid.Empty, claim.Id);
        return app.Db(db => db.Database.ExecuteSqlInterpolatedAsync(sql, Ct));
    }

    private static Task Execute(TestApp app, string sql) => app.Db(db => db.Database.ExecuteSqlRawAsync(sql, Ct));

    private static Task Grant(TestApp app, Claim claim, GrantBasis basis, Guid? decision, long amount) => Insert(app, claim, $"""
        INSERT INTO "Grants" ("Id", "ClaimId", "MerchantStepId", "Basis", "DecisionId", "AmountMinor", "At")
        VALUES ({Guid.NewGuid()}, {claim.Id}, {claim.MerchantStepId}, {basis.ToString()}, {decision}, {amount}, {Now})
        """);

    private static Task Pay(TestApp app, Claim claim, long amount) => Insert(app, claim, $"""
        INSERT INTO "Payments" ("Id", "ClaimId", "AmountMinor", "Reference", "Actor", "At")
        VALUES ({Guid.NewGuid()}, {claim.Id}, {amount}, 'P', 'account:m', {Now})
        """);

    /// <summary>The database refuses it, naming the rule where a trigger of ours does.</summary>
    private static async Task Refused(string? message, Func<Task> write)
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(write);
        var cause = (refusal as DbUpdateException)?.InnerException ?? refusal;
        Assert.IsAssignableFrom<System.Data.Common.DbException>(cause);
        Assert.Contains(message ?? "", cause.Message, StringComparison.Ordinal);
    }
}
