using System.Net;
using System.Text;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

public sealed class RecusalTests
{
    private const string Path = "/api/review/recusals";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_recusal_is_made_once_listed_and_lifted(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var supervisor = await app.SignedIn(Role.Supervisor);
        var reviewer = await app.WithAccount(Role.Reviewer);
        var (merchant, _) = await app.WithMerchantAndBrand();
        var said = new { accountId = reviewer.Id, merchantId = merchant, reason = "2024 年在该商家任职，张三可以作证" };
        var id = (await (await supervisor.Post(Path, said)).Body(HttpStatusCode.Created)).GetProperty("id").GetGuid();
        await (await supervisor.Post(Path, said)).Refused(HttpStatusCode.Conflict, "recused_already");

        var row = Assert.Single((await (await supervisor.Get(Path)).Body()).GetProperty("items").EnumerateArray());
        Assert.Equal((reviewer.UserName, said.reason), (row.GetProperty("account").GetString(), row.GetProperty("reason").GetString()));
        var stored = await app.Db(db => db.Recusals.Select(r => r.Reason).SingleAsync(Ct));
        Assert.Equal(-1, stored.AsSpan().IndexOf(Encoding.UTF8.GetBytes("张三")));

        await (await supervisor.DeleteAsync($"{Path}/{id}", Ct)).Body();
        await (await supervisor.DeleteAsync($"{Path}/{id}", Ct)).Refused(HttpStatusCode.NotFound, "no_such_recusal");
    }

    [Theory, EveryDatabase]
    public async Task Only_reviewers_are_recused_and_only_from_merchants_there_are(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var supervisor = await app.SignedIn(Role.Supervisor);
        var (agent, reviewer) = (await app.WithAccount(Role.Agent), await app.WithAccount(Role.Reviewer));
        var (merchant, _) = await app.WithMerchantAndBrand();
        await (await supervisor.Post(Path, new { accountId = agent.Id, merchantId = merchant, reason = "亲属" }))
            .Refused(HttpStatusCode.BadRequest, "invalid");
        await (await supervisor.Post(Path, new { accountId = agent.Id, merchantId = merchant, reason = "家庭成员" }))
            .Refused(HttpStatusCode.BadRequest, "no_such_reviewer");
        await (await supervisor.Post(Path, new { accountId = reviewer.Id, merchantId = Guid.NewGuid(), reason = "家庭成员" }))
            .Refused(HttpStatusCode.BadRequest, "no_such_merchant");
        Assert.Empty((await (await supervisor.Get(Path)).Body()).GetProperty("items").EnumerateArray());
    }
}
