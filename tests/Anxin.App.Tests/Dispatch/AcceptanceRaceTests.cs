using System.Globalization;
using System.Net;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Dispatch;

/// <summary>Several people answer the same thing at the same moment.</summary>
public sealed class AcceptanceRaceTests
{
    private const int Rounds = 12;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Of_two_technicians_who_accept_at_once_exactly_one_gets_the_job(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        for (var round = 0; round < Rounds; round++)
        {
            var repair = await app.WithRepair(r => r["phone"] = (13700000000 + round).ToString(CultureInfo.InvariantCulture));
            var first = await TestApp.Asked(both);
            var other = both.Single(t => t != first);
            await (await dispatcher.Post($"/api/dispatch/work-orders/{await app.WorkOrderOf(repair)}/offers", new { technicianId = other.Id })).Body();
            var offers = await Task.WhenAll(both.Select(async t => (Technician: t, Id: (await TestApp.OffersOf(t)).Single().GetProperty("offerId").GetGuid())));

            var answers = await Task.WhenAll(offers.Select(o => o.Technician.Phone.Post($"/api/offers/{o.Id}/accept")));
            await answers.Single(a => a.StatusCode != HttpStatusCode.OK).Refused(HttpStatusCode.Conflict, "already_taken");
            Assert.Single(answers, a => a.StatusCode == HttpStatusCode.OK);
            var (live, states) = await app.Db(async db => (
                await db.Bookings.CountAsync(b => b.CaseId == repair.CaseId && b.Live, Ct),
                await db.Bookings.Where(b => b.CaseId == repair.CaseId).Select(b => b.State.ToString()).ToListAsync(Ct)));
            Assert.Equal(1, live);
            Assert.Equal(["Accepted", "Cancelled"], states.Order());
        }
    }

    [Theory, EveryDatabase]
    public async Task An_answer_that_meets_the_reporters_cancelling_leaves_one_truth(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        for (var round = 0; round < Rounds; round++)
        {
            var repair = await app.WithRepair(r => r["phone"] = (13700000000 + round).ToString(CultureInfo.InvariantCulture));
            var offer = (await TestApp.OffersOf(technician)).Single().GetProperty("offerId").GetGuid();
            var accept = technician.Phone.Post($"/api/offers/{offer}/accept");
            var cancel = app.Http.Post(repair.Track + "/cancel", new { reason = "自己修好了" });
            await Task.WhenAll(accept, cancel);
            await (await cancel).Body();
            Assert.True((await accept).StatusCode is HttpStatusCode.OK or HttpStatusCode.Conflict, $"{(await accept).StatusCode}");
            await app.RunJobs();
            Assert.Equal("Withdrawn", (await app.Track(repair)).GetProperty("state").GetString());
            var (live, open) = await app.Db(async db => (await db.Bookings.CountAsync(b => b.Live, Ct), await db.Offers.CountAsync(o => o.State == App.Dispatch.OfferState.Open, Ct)));
            Assert.Equal((0, 0), (live, open));
        }
    }
}
