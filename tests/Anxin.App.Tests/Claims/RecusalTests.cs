using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Supervisors keep reviewers from merchants they have to do with.</summary>
public sealed class RecusalTests
{
    private const string Reason = "三年前在该商家做过客服";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_reviewer_is_recused_with_a_reason_that_is_sealed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var supervisor = await app.SignedIn(Role.Supervisor);
        var (reviewer, merchant) = (await app.WithAccount(Role.Reviewer), (await app.WithMerchantAndBrand()).MerchantId);
        var recusal = new { accountId = reviewer.Id, merchantId = merchant, reason = Reason };
        var id = (await (await supervisor.Post("/api/review/recusals", recusal)).Body(HttpStatusCode.Created)).GetProperty("id").GetGuid();
        await (await supervisor.Post("/api/review/recusals", recusal)).Refused(HttpStatusCode.Conflict, "recused_already");

        var row = Assert.Single((await (await supervisor.Get("/api/review/recusals")).Body()).GetProperty("items").EnumerateArray());
        Assert.Equal((reviewer.UserName, Reason), (row.GetProperty("account").GetString(), row.GetProperty("reason").GetString()));
        var sealedReason = await app.Db(db => db.Recusals.Select(r => r.Reason).SingleAsync(Ct));
        Assert.DoesNotContain("客服", System.Text.Encoding.UTF8.GetString(sealedReason), StringComparison.Ordinal);

        await (await supervisor.DeleteAsync("/api/review/recusals/" + id, Ct)).Body();
        await (await supervisor.DeleteAsync("/api/review/recusals/" + id, Ct)).Refused(HttpStatusCode.NotFound, "no_such_recusal");
        Assert.Equal(
            ["recusal_lifted", "reviewer_recused"],
            await app.Db(db => db.PartyChanges.Where(c => c.SubjectId == reviewer.Id && c.Kind != "account_created" && c.Kind != "password_changed")
                .Select(c => c.Kind).OrderBy(k => k).ToListAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Only_those_who_review_are_recused_and_nobody_lifts_their_own(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var account = await app.WithAccount(Role.Supervisor);
        var (self, colleague) = (await app.SignedIn(account), await app.SignedIn(Role.Supervisor));
        var merchant = (await app.WithMerchantAndBrand()).MerchantId;
        foreach (var other in new[] { (await app.WithAccount(Role.Agent)).Id, (await app.WithAccount(Role.Merchant, merchant)).Id, Guid.NewGuid() })
        {
            await (await self.Post("/api/review/recusals", new { accountId = other, merchantId = merchant, reason = Reason }))
                .Refused(HttpStatusCode.BadRequest, "no_such_reviewer");
        }

        await (await self.Post("/api/review/recusals", new { accountId = account.Id, merchantId = Guid.NewGuid(), reason = Reason }))
            .Refused(HttpStatusCode.BadRequest, "no_such_merchant");
        await (await self.Post("/api/review/recusals", new { accountId = account.Id, merchantId = merchant, reason = "无" })).Refused(HttpStatusCode.BadRequest, "invalid");
        var recusal = await (await self.Post("/api/review/recusals", new { accountId = account.Id, merchantId = merchant, reason = Reason })).Body(HttpStatusCode.Created);
        var path = "/api/review/recusals/" + recusal.GetProperty("id").GetGuid();
        await (await self.DeleteAsync(path, Ct)).Refused(HttpStatusCode.Forbidden, "own_recusal");
        await (await colleague.DeleteAsync(path, Ct)).Body();
    }
}
