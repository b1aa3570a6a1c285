using Anxin.App.Dispatch;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Dispatch.Boards;

/// <summary>A board is planned by itself, and offers follow the plan.</summary>
public sealed class PlanBoardTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_first_work_order_of_a_county_makes_its_board_and_is_offered_as_planned(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();

        var board = await app.Board(dispatcher);
        var visit = TestApp.VisitOf(board, repair);
        Assert.Equal(technician.Id, visit.GetProperty("technicianId").GetGuid());
        var offer = Assert.Single(await TestApp.OffersOf(technician));
        var planned = visit.GetProperty("start").GetDateTime();
        Assert.InRange(offer.GetProperty("windowStart").GetDateTime(), planned, planned.AddMinutes(5));
        Assert.Contains("planned", offer.GetProperty("why").GetProperty("reasons").EnumerateArray()
            .Select(r => r.GetProperty("code").GetString()));

        await app.Accept(technician, repair);
        visit = TestApp.VisitOf(await app.Board(dispatcher), repair);
        Assert.Equal("Promised", visit.GetProperty("state").GetString());
        Assert.Equal(offer.GetProperty("windowEnd").GetDateTime(), visit.GetProperty("promise").GetProperty("until").GetDateTime());
        Assert.False(visit.GetProperty("late").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task One_technicians_visits_follow_each_other_and_none_overlap(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        for (var i = 0; i < 4; i++)
        {
            await app.Accept(technician, await app.WithRepairOfAnother());
        }

        var visits = (await app.Board(dispatcher)).GetProperty("visits").EnumerateArray().ToList();
        Assert.Equal(4, visits.Count);
        foreach (var (before, after) in visits.Zip(visits.Skip(1)))
        {
            Assert.True(before.GetProperty("end").GetDateTime() <= after.GetProperty("start").GetDateTime());
        }

        Assert.Equal([1, 2, 3, 4], visits.Select(v => v.GetProperty("stop").GetInt32()));
    }

    [Theory, EveryDatabase]
    public async Task A_visit_under_way_stays_and_what_follows_moves_when_it_takes_longer(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var first = await app.Accept(technician, await app.WithRepairOfAnother());
        var second = await app.Accept(technician, await app.WithRepairOfAnother());
        await app.Arrive(first);
        await app.RunJobs();
        var board = await app.Board(dispatcher);
        Assert.Equal("UnderWay", TestApp.VisitOf(board, first.Repair).GetProperty("state").GetString());
        var expected = TestApp.VisitOf(board, second.Repair).GetProperty("start").GetDateTime();

        await (await technician.Phone.Post(first.Path + "/delay", new { minutes = 240 })).Body();
        await app.RunJobs();
        board = await app.Board(dispatcher);
        Assert.Equal(app.Clock.GetUtcNow().UtcDateTime.AddMinutes(240), TestApp.VisitOf(board, first.Repair).GetProperty("end")
            .GetDateTime());
        var moved = TestApp.VisitOf(board, second.Repair);
        Assert.True(moved.GetProperty("start").GetDateTime() > expected);
        Assert.True(moved.GetProperty("late").GetBoolean());
        Assert.Equal(technician.Id, moved.GetProperty("technicianId").GetGuid());
    }

    [Theory, EveryDatabase]
    public async Task Who_falls_ill_leaves_a_promised_visit_in_the_tray(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var visit = await app.WithAcceptedVisit();
        await (await dispatcher.Post($"/api/people/technicians/{visit.Technician.Id}/active", new { active = false })).Body();
        await app.RunJobs();

        var left = TestApp.VisitOf(await app.Board(dispatcher), visit.Repair);
        Assert.Equal("Promised", left.GetProperty("state").GetString());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, left.GetProperty("technicianId").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task Work_that_nobody_can_do_lies_in_the_tray_with_the_reason_of_each(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair(r => r["category"] = "television");

        var why = TestApp.VisitOf(await app.Board(dispatcher), repair).GetProperty("why");
        var person = Assert.Single(why.GetProperty("technicians").EnumerateArray());
        Assert.Equal(technician.Id, person.GetProperty("technicianId").GetGuid());
        var condition = Assert.Single(person.GetProperty("conditions").EnumerateArray());
        Assert.Equal("Skill", condition.GetProperty("code").GetString());
        Assert.True(condition.GetProperty("alone").GetBoolean());
        Assert.Equal("Skill", why.GetProperty("cheapest").GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Grouped_counties_are_planned_as_one_board(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await app.WithTechnicianAtWork(shape: (t, _) => t.Cover([420111, 420106], t.Hours.ToList()));
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var here = await app.WithRepairOfAnother();
        var there = await app.WithRepairOfAnother(r => r["address"] = "湖北省武汉市武昌区中山路1号");
        Assert.Equal(2, await app.Db(db => db.BoardCounties.Select(c => c.BoardId).Distinct().CountAsync(Ct)));

        var grouped = await (await dispatcher.Post("/api/dispatch/boards", new { name = "武汉南", counties = new[] { "420111", "420106" } }))
            .Body();
        await app.RunJobs();
        var board = await (await dispatcher.Get($"/api/dispatch/boards/{grouped.GetProperty("boardId").GetGuid()}")).Body();
        Assert.Equal("武汉南", board.GetProperty("name").GetString());
        Assert.NotEqual(default, TestApp.VisitOf(board, here).GetProperty("workOrderId").GetGuid());
        Assert.NotEqual(default, TestApp.VisitOf(board, there).GetProperty("workOrderId").GetGuid());
        Assert.Single((await (await dispatcher.Get("/api/dispatch/boards")).Body()).GetProperty("items").EnumerateArray());
        await (await dispatcher.Post("/api/dispatch/boards", new { name = "武汉南", counties = new[] { "000001" } }))
            .Refused(System.Net.HttpStatusCode.BadRequest, "no_such_county");
    }

    [Theory, EveryDatabase]
    public async Task What_did_not_begin_as_planned_is_noticed_by_the_clock(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var visit = await app.WithAcceptedVisit();
        var revision = (await app.Board(dispatcher)).GetProperty("revision").GetInt32();
        app.Clock.Advance(TimeSpan.FromHours(4));
        await app.RunJobs();

        var board = await app.Board(dispatcher);
        Assert.True(board.GetProperty("revision").GetInt32() > revision);
        var late = TestApp.VisitOf(board, visit.Repair);
        Assert.True(late.GetProperty("late").GetBoolean());
        Assert.True(late.GetProperty("start").GetDateTime() >= app.Clock.GetUtcNow().UtcDateTime);
    }

    [Theory, EveryDatabase]
    public async Task An_overloaded_board_is_lent_a_neighbour_at_a_price_and_says_so(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, adjust: services => services.AddSingleton(new DispatchRules { PlanDays = 1 }));
        var own = await app.WithTechnicianAtWork(shape: (t, _) => t.Cover(
            [420111], [new TechnicianHours(DayOfWeek.Monday, new TimeOnly(9, 0), new TimeOnly(12, 0))]));
        var neighbour = await app.WithTechnicianAtWork(county: 420106);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        await app.Accept(own, await app.WithRepairOfAnother());
        var more = await app.WithRepairOfAnother();

        var visit = TestApp.VisitOf(await app.Board(dispatcher), more);
        Assert.Equal(neighbour.Id, visit.GetProperty("technicianId").GetGuid());
        Assert.True(visit.GetProperty("lent").GetBoolean());
        var offer = Assert.Single(await TestApp.OffersOf(neighbour));
        Assert.Contains("lent", offer.GetProperty("why").GetProperty("reasons").EnumerateArray()
            .Select(r => r.GetProperty("code").GetString()));
        await app.Accept(neighbour, more);
    }
}
