using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Demo.Acting;
using Anxin.App.Demo.Claiming;
using Anxin.App.Demo.Painting;
using Anxin.App.Demo.Staging;
using Anxin.App.Demo.Stories;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Demo;

/// <summary>
/// Fills an empty database with an invented world: brands, outlets, technicians, two hundred repairs and forty refund claims of the last days, acted out by
/// the product's own rules.
/// The content is the same every time; passwords, keys and case numbers are not.
/// </summary>
public static class SeedDemo
{
    /// <summary>What is being done and how far it is, for a progress bar.</summary>
    public sealed record Progress(string What, int Done, int Of);

    /// <summary>An account of the demo; its password is here and nowhere else.</summary>
    public sealed record DemoAccount(string UserName, Role Role, string Name, string Password);

    /// <summary>A repair worth looking at, by the link its reporter holds.</summary>
    public sealed record Link(string Number, string Zh, string En, string TrackingUrl);

    public sealed record Counts(int Brands, int Outlets, int Technicians, int Cases, int Photos, int Orders, int Claims);

    public sealed record Seeded(IReadOnlyList<DemoAccount> Accounts, string ApiKey, IReadOnlyList<Link> Links, Counts Counts)
    {
        /// <summary>Claims worth looking at by their buyers' links, and an order to claim on.</summary>
        public IReadOnlyList<Link> Claims { get; init; } = [];
    }

    public sealed class Handler(AppOptions options, KeyRing ring, SaveHooks hooks, TimeProvider clock)
    {
        private const int Seed = 20_261;
        private const int DaysOfPast = 12;

        /// <summary>
        /// Seeds in one transaction. Jobs still to come (timers of open offers, searches) are in the database; the server's runner takes
        /// them up.
        /// </summary>
        public Task<Result<Seeded>> Handle(IProgress<Progress>? progress, CancellationToken ct) =>
            hooks.Write(() => SeedAll(progress, ct), ct);

        private async Task<Result<Seeded>> SeedAll(IProgress<Progress>? progress, CancellationToken ct)
        {
            var end = clock.UtcNow();
            await using var stage = new Stage(options, ring, end.AddDays(-DaysOfPast));
            await stage.Open(ct);
            if (await stage.Db.Cases.AnyAsync(ct) || await stage.Db.Users.AnyAsync(a => a.Demo, ct))
            {
                return new Conflict(
                    "demo_not_empty", "This database holds cases already; the demo is only for an empty one.",
                    "Use another data folder or database.");
            }

            var founding = new Founding(stage, Seed, end, progress, ct);
            var (territories, qualified) = await founding.People();
            var accounts = new Accounts(stage, ct);
            var cast = await accounts.Staff();
            var timeline = new Timeline(stage, end);
            var theatre = new Theatre(stage, timeline, cast, new Photographer());
            var play = new Play(theatre, new StoryBook(Seed, end, territories, qualified).Write());
            var claims = new ClaimPlay(theatre, [.. territories.Where(t => t.RoundTheClock).Take(2).Select(t => t.Seat)], ct);
            claims.Start();
            await play.Run(progress, ct);
            stage.Clock.Now = end;
            await accounts.Technicians(end);
            var key = await accounts.ApiKey(cast.Administrator, end);
            var counts = await Count(stage.Db, ct);
            await stage.Commit(ct);
            progress?.Report(new Progress("done", 1, 1));
            return new Seeded(accounts.Created, key, Links.Of(play.Players), counts) { Claims = Links.Of(claims, stage.Vault) };
        }

        private static async Task<Counts> Count(AppDb db, CancellationToken ct) => new(
            await db.Brands.CountAsync(ct), await db.Outlets.CountAsync(ct), await db.Technicians.CountAsync(ct), await db.Cases.CountAsync(c => c.Kind == CaseKind.Repair, ct),
            await db.Evidence.CountAsync(ct), await db.Orders.CountAsync(ct), await db.Claims.CountAsync(ct));
    }
}
