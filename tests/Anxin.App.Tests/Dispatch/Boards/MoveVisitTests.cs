using System.Net;
using System.Text.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Dispatch.Boards;

/// <summary>What a dispatcher does on a board: look before moving, move, pin, take back.</summary>
public sealed class MoveVisitTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_promised_visit_is_moved_after_a_look_at_the_price_and_offered_to_the_other(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        var first = (await TestApp.Asked(both))!;
        var other = both.Single(t => t != first);
        await app.Accept(first, repair);
        var board = await app.Board(dispatcher);
        var visit = TestApp.VisitOf(board, repair);
        Assert.Equal(other.Id, visit.GetProperty("nextBest").GetProperty("technicianId").GetGuid());
        var move = new { workOrderId = visit.GetProperty("workOrderId").GetGuid(), technicianId = other.Id };

        var preview = await (await dispatcher.Post(TestApp.BoardPath(board) + "/preview", move)).Body();
        Assert.True(preview.GetProperty("possible").GetBoolean());
        var change = Assert.Single(preview.GetProperty("changes").EnumerateArray());
        Assert.True(change.GetProperty("breaksPromise").GetBoolean());
        Assert.Equal(other.Id, change.GetProperty("toTechnicianId").GetGuid());
        Assert.Equal("Promised", TestApp.VisitOf(await app.Board(dispatcher), repair).GetProperty("state")
            .GetString()); // nothing was saved

        await (await dispatcher.Post(TestApp.BoardPath(board) + "/moves", move)).Body();
        await app.RunJobs();
        visit = TestApp.VisitOf(await app.Board(dispatcher), repair);
        Assert.Equal(("Offered", other.Id, true), (
            visit.GetProperty("state").GetString(), visit.GetProperty("technicianId").GetGuid(), visit.GetProperty("pinned").GetBoolean()));
        Assert.Equal(other, await TestApp.Asked(both));
        Assert.Contains("changed_technician", (await app.Track(repair)).GetProperty("messages").EnumerateArray()
            .Select(m => m.GetProperty("key").GetString()));
        await app.Accept(other, repair);
        Assert.Equal((1, other.Id), await app.Db(async db => (
            await db.Bookings.CountAsync(b => b.Live, Ct), await db.Bookings.Where(b => b.Live).Select(b => b.TechnicianId)
                .SingleAsync(Ct))));
    }

    [Theory, EveryDatabase]
    public async Task A_move_is_taken_back_and_who_had_the_visit_is_asked_again(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var dispatcher = await app.SignedIn(await app.WithAccount(Role.Dispatcher, name: "调度员小林"));
        var repair = await app.WithRepair();
        var first = (await TestApp.Asked(both))!;
        var other = both.Single(t => t != first);
        await app.Accept(first, repair);
        var board = await app.Board(dispatcher);
        await (await dispatcher.Post(TestApp.BoardPath(board) + "/undo")).Refused(HttpStatusCode.Conflict, "nothing_to_undo");
        await (await dispatcher.Post(
            TestApp.BoardPath(board) + "/moves",
            new { workOrderId = await app.WorkOrderOf(repair), technicianId = other.Id })).Body();
        await app.RunJobs();
        var undoable = (await app.Board(dispatcher)).GetProperty("undoable");
        Assert.Equal(("Moved", repair.Number), (undoable.GetProperty("kind").GetString(), undoable.GetProperty("number").GetString()));
        Assert.StartsWith("调", undoable.GetProperty("by").GetString(), StringComparison.Ordinal);

        await (await dispatcher.Post(TestApp.BoardPath(board) + "/undo")).Body();
        await app.RunJobs();
        Assert.Equal(first, await TestApp.Asked(both));
        Assert.Equal(JsonValueKind.Null, (await app.Board(dispatcher)).GetProperty("undoable").ValueKind);
        var kinds = (await TestApp.CaseAsSeenBy(dispatcher, repair)).GetProperty("timeline").EnumerateArray()
            .Select(e => e.GetProperty("kind").GetString()).ToList();
        Assert.Contains("board_moved", kinds);
        Assert.Contains("board_undone", kinds);
        await app.Accept(first, repair);
    }

    [Theory, EveryDatabase]
    public async Task A_move_that_cannot_be_made_says_what_stands_in_the_way_and_changes_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var unskilled = await app.WithTechnicianAtWork(shape: (t, _) => t.Qualify([], [], []));
        var stranger = await app.WithTechnicianAtWork(county: 110105);
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        await app.Accept(technician, repair);
        var board = await app.Board(dispatcher);
        var order = await app.WorkOrderOf(repair);

        var preview = await (await dispatcher.Post(TestApp.BoardPath(board) + "/preview",
            new { workOrderId = order, technicianId = unskilled.Id })).Body();
        Assert.False(preview.GetProperty("possible").GetBoolean());
        Assert.Contains("Skill", preview.GetProperty("conditions").EnumerateArray().Select(c => c.GetProperty("code").GetString()));
        await Refused("move_impossible", HttpStatusCode.Conflict, unskilled.Id);
        await Refused("technician_not_on_board", HttpStatusCode.Conflict, stranger.Id);
        await Refused("time_passed", HttpStatusCode.Conflict, technician.Id, app.Clock.GetUtcNow().UtcDateTime.AddHours(-1));
        await (await dispatcher.Post(TestApp.BoardPath(board) + "/moves",
            new { workOrderId = Guid.NewGuid(), technicianId = technician.Id }))
            .Refused(HttpStatusCode.NotFound, "not_on_board");
        await (await dispatcher.Post($"/api/dispatch/boards/{Guid.NewGuid()}/moves",
            new { workOrderId = order, technicianId = technician.Id }))
            .Refused(HttpStatusCode.NotFound, "no_such_board");
        Assert.Equal("Promised", TestApp.VisitOf(await app.Board(dispatcher), repair).GetProperty("state").GetString());

        async Task Refused(string code, HttpStatusCode status, Guid technicianId, DateTime? start = null) => await (await dispatcher.Post(
            TestApp.BoardPath(board) + "/moves", new { workOrderId = order, technicianId, start })).Refused(status, code);
    }

    [Theory, EveryDatabase]
    public async Task Nothing_moves_a_visit_under_way(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var other = await app.WithTechnicianAtWork(county: 420106, shape: (t, _) => t.Cover([420106, 420111], t.Hours.ToList()));
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        var visit = await app.Accept((await TestApp.Asked(other, technician))!, repair);
        await app.Arrive(visit);
        await app.RunJobs();
        var board = await app.Board(dispatcher);
        var order = await app.WorkOrderOf(repair);
        await (await dispatcher.Post(TestApp.BoardPath(board) + "/moves", new { workOrderId = order, technicianId = other.Id }))
            .Refused(HttpStatusCode.Conflict, "visit_under_way");
        await (await dispatcher.Post(TestApp.BoardPath(board) + "/pins", new { workOrderId = order, time = true }))
            .Refused(HttpStatusCode.Conflict, "visit_under_way");
        await (await dispatcher.Get($"{TestApp.BoardPath(board)}/work-orders/{order}/slots"))
            .Refused(HttpStatusCode.Conflict, "visit_under_way");
    }

    [Theory, EveryDatabase]
    public async Task A_pinned_visit_stays_until_it_is_given_back_to_the_plan(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        await app.Accept(technician, repair);
        var board = await app.Board(dispatcher);
        var order = await app.WorkOrderOf(repair);
        await (await dispatcher.Post(TestApp.BoardPath(board) + "/pins", new { workOrderId = order, time = true })).Body();
        await app.RunJobs();
        var pinned = TestApp.VisitOf(await app.Board(dispatcher), repair);
        Assert.True(pinned.GetProperty("pinned").GetBoolean());
        Assert.Equal("Promised", pinned.GetProperty("state").GetString());

        await (await dispatcher.DeleteAsync(new Uri($"{TestApp.BoardPath(board)}/pins/{order}", UriKind.Relative), Ct)).Body();
        await app.RunJobs();
        Assert.False(TestApp.VisitOf(await app.Board(dispatcher), repair).GetProperty("pinned").GetBoolean());
        await (await dispatcher.DeleteAsync(new Uri($"{TestApp.BoardPath(board)}/pins/{order}", UriKind.Relative), Ct))
            .Refused(HttpStatusCode.Conflict, "not_planned");
    }

    [Theory, EveryDatabase]
    public async Task A_fixed_technician_who_declines_is_not_asked_for_ever(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        TestApp.TestTechnician[] both = [await app.WithTechnicianAtWork(), await app.WithTechnicianAtWork()];
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        var first = (await TestApp.Asked(both))!;
        var other = both.Single(t => t != first);
        var board = await app.Board(dispatcher);
        await (await dispatcher.Post(
            TestApp.BoardPath(board) + "/moves", new { workOrderId = await app.WorkOrderOf(repair), technicianId = other.Id })).Body();
        await app.RunJobs();
        var offer = Assert.Single(await TestApp.OffersOf(other)).GetProperty("offerId").GetGuid();
        await (await other.Phone.Post($"/api/offers/{offer}/decline", new { reason = "太远" })).Body();
        await app.RunJobs();
        Assert.NotEqual(other, await TestApp.Asked(both));
        Assert.False(TestApp.VisitOf(await app.Board(dispatcher), repair).GetProperty("pinned").GetBoolean());
    }

    [Theory, EveryDatabase]
    public async Task Slots_name_who_could_come_when_and_at_what_cost(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        var board = await app.Board(dispatcher);
        var slots = (await (await dispatcher.Get($"{TestApp.BoardPath(board)}/work-orders/{await app.WorkOrderOf(repair)}/slots")).Body())
            .GetProperty("items").EnumerateArray().ToList();
        Assert.NotEmpty(slots);
        Assert.All(slots, slot =>
        {
            Assert.Equal(technician.Id, slot.GetProperty("technicianId").GetGuid());
            Assert.Equal(TimeSpan.FromMinutes(40), slot.GetProperty("until").GetDateTime() - slot.GetProperty("from").GetDateTime());
            Assert.InRange(slot.GetProperty("start").GetDateTime(), slot.GetProperty("from").GetDateTime(), slot.GetProperty("until")
                .GetDateTime());
        });
        Assert.Equal(slots.Select(s => s.GetProperty("cost").GetInt64()).Order(), slots.Select(s => s.GetProperty("cost").GetInt64()));
    }
}
