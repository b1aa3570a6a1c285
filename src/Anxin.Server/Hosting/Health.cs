using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.Server.Hosting;

/// <summary>/health/live: the process answers. /health/ready: the database does too, at this version, and its jobs get done.</summary>
internal static class Health
{
    private static readonly TimeSpan Stuck = TimeSpan.FromMinutes(5);

    public sealed record Status(string Is, string? Why = null);

    public static void Map(WebApplication web)
    {
        var health = web.MapGroup("/health").WithTags("Health");
        health.MapGet("/live", () => TypedResults.Ok(new Status("live")));
        health.MapGet("/ready", async (AppDb db, TimeProvider clock, CancellationToken ct) =>
            await Problem(db, clock.UtcNow() - Stuck, ct) is { } why
                ? Results.Json(new Status("not ready", why), statusCode: StatusCodes.Status503ServiceUnavailable)
                : Results.Ok(new Status("ready"))).Produces<Status>().Produces<Status>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<string?> Problem(AppDb db, DateTime before, CancellationToken ct)
    {
        try
        {
            if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            {
                return "database_not_migrated";
            }

            return await db.Jobs.AnyAsync(j => j.State == JobState.Waiting && j.Attempts == 0 && j.DueAt < before, ct)
                ? "jobs_stuck"
                : null;
        }
        catch (Exception e) when (e is System.Data.Common.DbException or TimeoutException or InvalidOperationException)
        {
            return "database_unreachable";
        }
    }
}
