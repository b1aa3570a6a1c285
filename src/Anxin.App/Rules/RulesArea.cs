using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Rules;

/// <summary>Rules as data: versions of the claims policy, law cards by date, and decisions replayed with those of their day.</summary>
public static class RulesArea
{
    public sealed record Cards(DateOnly On, IReadOnlyList<LawCard> Items);

    public static void AddRules(this IServiceCollection services) =>
        services.AddScoped<ListPolicies.Handler>().AddScoped<AnnouncePolicy.Handler>().AddScoped<ReplayDecision.Handler>();

    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/api/rules").WithTags("Rules");
        rules.MapGet("/policies", (ListPolicies.Handler handler, CancellationToken ct) => handler.Handle(ct));
        rules.MapPost(
                "/policies",
                async (AnnouncePolicy.Command command, AnnouncePolicy.Handler handler, CancellationToken ct) =>
                    (await handler.Handle(command, ct)).ToCreated(_ => "/api/rules/policies"))
            .RequireAuthorization(Policies.Supervisors);
        rules.MapGet("/law-cards", (DateOnly? on, string? topic, TimeProvider clock) => ShowCards(on, topic, clock));
        rules.MapGet(
                "/replay/{decisionId:guid}",
                async (Guid decisionId, ReplayDecision.Handler handler, CancellationToken ct) => (await handler.Handle(decisionId, ct)).ToHttp())
            .RequireAuthorization(Policies.ClaimReaders);
    }

    private static Cards ShowCards(DateOnly? on, string? topic, TimeProvider clock)
    {
        var day = on ?? ChinaTime.DayOf(clock.UtcNow());
        return new Cards(day, LawCards.On(day, string.IsNullOrEmpty(topic) ? null : topic));
    }
}
