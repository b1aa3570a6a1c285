using Anxin.App.Claims.Importing;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Claims;

/// <summary>What the host must know about orders, and about who may not review whose claims.</summary>
internal static class OrdersArea
{
    public static void AddOrders(this IServiceCollection services)
    {
        services.AddScoped<OrderRows>().AddScoped<PlaceOrder.Handler>().AddScoped<ImportOrders.Handler>();
        services.AddScoped<ListOrders.Handler>().AddScoped<ShowOrder.Handler>().AddScoped<DateOrder.Handler>().AddScoped<ClaimLink.Handler>();
        services.AddScoped<VideoReader>().AddScoped<OrderFileForms>().AddScoped<OrderFileIntake>();
        services.AddScoped<AddOrderFiles.Handler>().AddScoped<RemoveOrderFile.Handler>().AddScoped<ReadOrderFile.Handler>();
        services.AddJob<MakeOrderPreview, MakeOrderPreview.Handler>();
        services.AddJob<PrintOrderFile, PrintOrderFile.Handler>();
        services.AddScoped<ListRecusals.Handler>().AddScoped<RecuseReviewer.Handler>().AddScoped<LiftRecusal.Handler>();
    }

    public static void MapOrders(this IEndpointRouteBuilder routes)
    {
        OrderRoutes.Map(routes);
        RecusalRoutes.Map(routes);
    }
}
