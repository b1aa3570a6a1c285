using System.Globalization;
using System.Text.Json;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Rig;

/// <summary>States of dispatch boards.</summary>
public sealed partial class TestApp
{
    private int _reporters;

    /// <summary>A repair of another reporter each time.</summary>
    public Task<TestRepair> WithRepairOfAnother(Action<System.Text.Json.Nodes.JsonObject>? change = null) => WithRepair(r =>
    {
        r["phone"] = (13700000000 + Interlocked.Increment(ref _reporters)).ToString(CultureInfo.InvariantCulture);
        change?.Invoke(r);
    });

    /// <summary>The only board there is, as a dispatcher sees it.</summary>
    public async Task<JsonElement> Board(HttpClient dispatcher)
    {
        var id = await Db(db => db.BoardCounties.Select(c => c.BoardId).SingleAsync(Ct));
        return await (await dispatcher.Get($"/api/dispatch/boards/{id}")).Body();
    }

    public static JsonElement VisitOf(JsonElement board, TestRepair repair) =>
        board.GetProperty("visits").EnumerateArray().Single(v => v.GetProperty("number").GetString() == repair.Number);

    public static string BoardPath(JsonElement board) => $"/api/dispatch/boards/{board.GetProperty("id").GetGuid()}";

    /// <summary>A technician who knows gas stoves too, and has the certificate.</summary>
    public Task<TestTechnician> WithGasTechnician() => WithTechnicianAtWork(shape: (t, key) => t.Qualify(
        [new TechnicianSkill("washing-machine", new DateOnly(2026, 1, 1), null),
            new TechnicianSkill("gas-stove", new DateOnly(2026, 1, 1), null)],
        [], [Certificate(key, "gas", new DateOnly(2028, 1, 1))]));

    /// <summary>As if several servers ran what is due, at once.</summary>
    public async Task RunJobsOnNodes(int nodes)
    {
        var runners = Enumerable.Range(0, nodes).Select(_ => ActivatorUtilities.CreateInstance<JobRunner>(_web.Services)).ToList();
        while ((await Task.WhenAll(runners.Select(r => Task.Run(() => r.RunDue(Ct), Ct)))).Sum() > 0)
        {
        }
    }
}
