using System.Globalization;
using Anxin.App.Cases;
using Anxin.App.Demo.Acting;
using Anxin.App.Demo.Staging;
using Anxin.App.Dispatch;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo;

/// <summary>
/// Makes the demo's accounts: one for each role of the staff but two reviewers, two merchants' staff, five technicians who have something to do, and a
/// program's key.
/// </summary>
internal sealed class Accounts(Stage stage, CancellationToken ct)
{
    private const int MostTechnicians = 5;
    private readonly List<SeedDemo.DemoAccount> _created = [];

    public IReadOnlyList<SeedDemo.DemoAccount> Created => _created;

    public async Task<Cast> Staff()
    {
        var at = stage.Clock.Now;
        var administrator = Cast.Staff(Role.Administrator, await Create(new("administrator", Role.Administrator, "安管理"), at));
        await Create(new("supervisor", Role.Supervisor, "安主管"), at);
        await Create(new("auditor", Role.Auditor, "安审计"), at);
        var reviewers = new[]
        {
            Cast.Staff(Role.Reviewer, await Create(new("reviewer", Role.Reviewer, "安复核"), at)),
            Cast.Staff(Role.Reviewer, await Create(new("reviewer-2", Role.Reviewer, "安再核"), at)),
        };
        var dispatcher = Cast.Staff(Role.Dispatcher, await Create(new("dispatcher", Role.Dispatcher, "安调度"), at));
        var agent = Cast.Staff(Role.Agent, await Create(new("agent", Role.Agent, "安客服"), at));
        var merchants = new[] { await Shop("merchant-chenlu", "晨炉售后", 0, at), await Shop("merchant-lanyu", "岚屿售后", 2, at) };
        return new Cast(agent, dispatcher, administrator) { Reviewers = reviewers, Merchants = merchants };
    }

    /// <summary>Five whose page shows something: open offers, a visit under way, visits to come, ratings.</summary>
    public async Task Technicians(DateTime at)
    {
        var db = stage.Db;
        var offered = await db.Offers.Where(o => o.State == OfferState.Open).OrderBy(o => o.ExpiresAt).Select(o => o.TechnicianId)
            .ToListAsync(ct);
        var visits = await db.Bookings.Where(b => b.Live).OrderBy(b => b.WindowStart).Select(b => new { b.TechnicianId, b.State })
            .ToListAsync(ct);
        var busiest = visits.GroupBy(v => v.TechnicianId).OrderByDescending(g => g.Count()).Select(g => g.Key).ToList();
        var rated = await db.Technicians.OrderByDescending(t => t.RatingCount).ThenBy(t => t.Badge).Select(t => t.Id).Take(MostTechnicians)
            .ToListAsync(ct);
        var chosen = new[]
        {
            offered.OrderByDescending(id => visits.Count(v => v.TechnicianId == id)), visits.Where(v => v.State == BookingState.EnRoute)
                .Select(v => v.TechnicianId),
            visits.Where(v => v.State == BookingState.Arrived).Select(v => v.TechnicianId), busiest, rated,
        };
        var ids = new List<Guid>();
        foreach (var kind in chosen)
        {
            ids.AddRange(kind.Where(id => !ids.Contains(id)).Take(1));
        }

        foreach (var (id, i) in ids.Select((id, i) => (id, i)))
        {
            await Create(
                new(string.Create(CultureInfo.InvariantCulture, $"technician-{i + 1}"), Role.Technician, await NameOf(id), null, id), at);
        }
    }

    public Task<string> ApiKey(Caller administrator, DateTime at) => stage.As(
        administrator,
        at,
        async services =>
        {
            var created = await services.GetRequiredService<CreateApiKey.Handler>()
                .Handle(new CreateApiKey.Command("demo integrator", DemoIds.Of("merchant", 0)), null, ct);
            return created.Ok ? created.Value.Key : throw new InvalidOperationException(created.Error.Message);
        });

    private Task<string> NameOf(Guid technicianId) => stage.As(
        null,
        stage.Clock.Now,
        async services =>
        {
            var key = services.GetRequiredService<Vault.Vault>()
                .Open(await stage.Db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == technicianId, ct));
            return key.Open(await stage.Db.Technicians.Where(t => t.Id == technicianId).Select(t => t.Name).SingleAsync(ct), "name");
        });

    private async Task<Caller> Shop(string userName, string name, int merchant, DateTime at) => Cast.Merchant(
        await Create(new(userName, Role.Merchant, name, DemoIds.Of("merchant", merchant)), at), DemoIds.Of("merchant", merchant));

    private Task<Guid> Create(CreateAccount.Command command, DateTime at) => stage.As(
        null,
        at,
        async services =>
        {
            var created = await services.GetRequiredService<CreateAccount.Handler>()
                .Handle(command, Actors.System, null, CreateAccount.Kind.Demo, ct);
            if (!created.Ok)
            {
                throw new InvalidOperationException($"The account {command.UserName} of the demo is refused: {created.Error.Code}.");
            }

            _created.Add(new SeedDemo.DemoAccount(created.Value.UserName, created.Value.Role, command.Name, created.Value.InitialPassword));
            return created.Value.Id;
        });
}
