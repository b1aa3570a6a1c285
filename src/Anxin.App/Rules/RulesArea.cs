using Anxin.App.Common;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Rules;

/// <summary>The rules of refund claims as data: their versions, the law cards beside them, and decisions seen again.</summary>
public static class RulesArea
{
    public static void AddRules(this IServiceCollection services)
    {
        services.AddScoped<ListPolicies.Handler>().AddScoped<AnnouncePolicy.Handler>();
        services.AddScoped<ListLawCards.Handler>().AddScoped<ReplayDecision.Handler>();
    }

    public static void MapRules(this IEndpointRouteBuilder routes)
    {
        var rules = routes.MapGroup("/api/rules").WithTags("Rules");
        rules.MapGet("/policies", (ListPolicies.Handler handler, CancellationToken ct) => handler.Handle(ct));
        rules.MapPost("/policies", Announce).RequireAuthorization(Policies.Supervisors);
        rules.MapGet("/law-cards", (DateOnly? on, string? topic, ListLawCards.Handler handler) => handler.Handle(on, topic).ToHttp());
        rules.MapGet(
            "/replay/{decisionId:guid}",
            async (Guid decisionId, ReplayDecision.Handler handler, CancellationToken ct) => (await handler.Handle(decisionId, ct)).ToHttp())
            .RequireAuthorization(Policies.DecisionReaders);
    }

    private static async Task<Results<Created<PolicyView>, ProblemHttpResult>> Announce(
        AnnouncePolicy.Command command, AnnouncePolicy.Handler handler, CancellationToken ct) =>
        (await handler.Handle(command, ct)).ToCreated(_ => "/api/rules/policies");
}
