using Anxin.App.Common;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anxin.App.Dispatch;

/// <summary>Everything the host must know about dispatch: its services, jobs and routes.</summary>
public static class DispatchArea
{
    public static void AddDispatch(this IServiceCollection services, DispatchRules rules)
    {
        services.TryAddSingleton(rules);
        services.AddScoped<CandidateSearch>().AddScoped<OfferMaking>();
        services.AddBoards();
        services.AddScoped<AnswerOffer.Handler>().AddScoped<OfferByHand.Handler>().AddScoped<RetryDispatch.Handler>();
        services.AddScoped<ShowQueue.Handler>().AddScoped<ShowCandidates.Handler>();
        services.AddJob<OfferWork, OfferWork.Handler>().AddJob<ExpireOffer, ExpireOffer.Handler>()
            .AddJob<SearchAgain, SearchAgain.Handler>();
    }

    public static void MapDispatch(this IEndpointRouteBuilder routes)
    {
        routes.MapBoards();
        var offers = routes.MapGroup("/api/offers/{offerId:guid}").WithTags("Technician").RequireAuthorization(Policies.Technicians);
        offers.MapPost(
            "/accept",
            async (Guid offerId, AnswerOffer.Handler handler, CancellationToken ct) => (await handler.Accept(offerId, ct)).ToHttp());
        offers.MapPost(
            "/decline", async (Guid offerId, AnswerOffer.DeclineCommand command, AnswerOffer.Handler handler, CancellationToken ct) =>
            (await handler.Decline(offerId, command.Reason, ct)).ToHttp());

        var board = routes.MapGroup("/api/dispatch").WithTags("Dispatch").RequireAuthorization(Policies.Dispatchers);
        board.MapGet("/queue", (ShowQueue.Handler handler, CancellationToken ct) => handler.Handle(ct));
        board.MapGet(
            "/work-orders/{id:guid}/candidates",
            async (Guid id, ShowCandidates.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
        board.MapPost(
            "/work-orders/{id:guid}/offers",
            async (Guid id, OfferByHand.Command command, OfferByHand.Handler handler, CancellationToken ct) =>
            (await handler.Handle(id, command, ct)).ToHttp());
        board.MapPost(
            "/work-orders/{id:guid}/retry",
            async (Guid id, RetryDispatch.Handler handler, CancellationToken ct) => (await handler.Handle(id, ct)).ToHttp());
    }
}
