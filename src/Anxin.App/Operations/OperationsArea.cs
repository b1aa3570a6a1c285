using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Operations;

/// <summary>Upkeep: dead letters and jobs, the journal's proof, keys, backup and restore.</summary>
public static class OperationsArea
{
    public static IServiceCollection AddOperations(this IServiceCollection services)
    {
        services.AddScoped<ListDeadLetters.Handler>().AddScoped<DecideDeadLetter.Handler>().AddScoped<CountJobs.Handler>();
        services.AddScoped<JournalPages>().AddSingleton<CheckpointFiles>().AddScoped<CheckpointCheck>().AddScoped<VerifyJournal.Handler>()
            .AddScoped<ListAccesses.Handler>();
        services.AddScoped<RotateKeys.Handler>().AddScoped<Backup.Handler>().AddScoped<Restore.Handler>();
        services.AddScoped<RecurringJobs>();
        services.AddJob<Checkpoint, Checkpoint.Handler>(Checkpoint.Every);
        services.AddJob<StampCheckpoint, StampCheckpoint.Handler>(StampCheckpoint.Every);
        services.AddOptions<JournalOptions>().BindConfiguration(JournalOptions.Section);
        services.AddHttpClient<StampCheckpoint.Handler>("time-stamp-authority", http => http.Timeout = TimeSpan.FromSeconds(30));
        return services;
    }

    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup("/api/operations").WithTags("Operations").RequireAuthorization(Policies.Operators);
        operations.MapGet(
            "/dead-letters",
            (int? page, int? size, ListDeadLetters.Handler handler, CancellationToken ct) => handler.Handle(page, size, ct));
        operations.MapPost("/dead-letters/{id:guid}/replay", async (Guid id, DecideDeadLetter.Handler handler, CancellationToken ct) =>
            (await handler.Replay(id, ct)).ToHttp());
        operations.MapPost(
            "/dead-letters/{id:guid}/discard",
            async (Guid id, DecideDeadLetter.Discard command, DecideDeadLetter.Handler handler, CancellationToken ct) =>
            (await handler.Throw(id, command, ct)).ToHttp());
        operations.MapGet("/jobs", (CountJobs.Handler handler, CancellationToken ct) => handler.Handle(ct));

        var audit = routes.MapGroup("/api/audit").WithTags("Audit").RequireAuthorization(Policies.Auditors);
        audit.MapGet(
            "/accesses",
            (string? q, int? page, int? size, ListAccesses.Handler handler, CancellationToken ct) => handler.Handle(q, page, size, ct));
        audit.MapGet(
            "/journal/{caseId:guid}",
            async (Guid caseId, VerifyJournal.Handler handler, CancellationToken ct) => (await handler.One(caseId, ct)).ToHttp());
    }
}
