using Anxin.App.Jobs;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Claims;

/// <summary>Everything the host must know about refund claims: the services, and the routes of buyers, merchants and reviewers.</summary>
public static class ClaimsArea
{
    public static void AddClaims(this IServiceCollection services)
    {
        services.AddScoped<OrderByLink>().AddScoped<OrderPictures>().AddScoped<FindOrder.Handler>().AddScoped<FindOrder.CodeHandler>();
        services.AddScoped<FilingRules>().AddScoped<ClaimRows>().AddScoped<FileClaim.Handler>().AddScoped<FilingIntake>()
            .AddScoped<ShowClaimOrder.Handler>();
        services.AddScoped<ClaimLoading>().AddScoped<ClaimActs>().AddScoped<ClaimByLink>().AddScoped<ClaimForms>().AddScoped<ClaimPhotos>();
        services.AddScoped<ClaimFiles>().AddScoped<ClaimViews>().AddScoped<ClaimPictures>().AddScoped<MyClaims.Handler>();
        services.AddScoped<SharedDeeds>().AddScoped<ConsumerActs>().AddScoped<ConsumerForms>();
        services.AddScoped<MerchantActs>().AddScoped<MerchantForms>().AddScoped<RecordPayment>().AddScoped<ListMerchantClaims.Handler>();
        services.AddScoped<ReviewRights>().AddScoped<EvidenceSeal>().AddScoped<ReviewActs>().AddScoped<ListReviewClaims.Handler>()
            .AddScoped<ShowReviewClaim.Handler>();
        services.AddJob<ClaimDue, ClaimDue.Handler>().AddJob<WeighFindings, WeighFindings.Handler>();
        services.AddJob<OrderInspection, OrderInspection.Handler>().AddJob<EndInspection, EndInspection.Handler>()
            .AddJob<BringInspectionBack, BringInspectionBack.Handler>();
    }

    public static void MapClaims(this IEndpointRouteBuilder routes)
    {
        FilingRoutes.Map(routes.MapGroup("/api/claim-orders"));
        ConsumerClaimRoutes.Map(routes.MapGroup("/api/claim/{token}"), routes.MapGroup("/api/my/claims"));
        MerchantClaimRoutes.Map(routes.MapGroup("/api/merchant/claims"));
        ReviewRoutes.Map(routes.MapGroup("/api/review/claims"));
    }
}
