using Anxin.App.Cases;
using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Demo;
using Anxin.App.Dispatch;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Operations;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.App.Rules;
using Anxin.App.Vault;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Anxin.App;

/// <summary>The business as a set of services: what the server and the command line share.</summary>
public static class AppServices
{
    public static IServiceCollection AddAnxin(this IServiceCollection services, AppOptions options, KeyRing ring)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options).AddSingleton(options.Database).AddSingleton(ring);
        services.AddSingleton<Vault.Vault>().AddSingleton<JobSignal>().AddSingleton<SaveHooks>().AddSingleton<JobTypes>();
        services.AddPooledDbContextFactory<AppDb>((provider, builder) =>
            builder.UseAppDatabase(options.Database).AddInterceptors(provider.GetRequiredService<SaveHooks>()));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContext());
        services.AddScoped<DatabaseSetup>().AddScoped<JobLeases>().AddScoped<Idempotency>().AddScoped<AccessLog>();
        services.AddSingleton<CommitQueue>().AddSingleton<JobRunner>().AddScoped<BodyReader>();
        services.AddJob<ForgetAnswers, ForgetAnswers.Handler>(ForgetAnswers.Every);
        services.AddValidation();
        services.AddEvidence();
        services.AddRepairs();
        services.AddClaims();
        services.AddDispatch(options.Dispatch);
        services.AddContact();
        services.AddOrders();
        services.AddRules();
        services.AddParties();
        services.AddOperations();
        services.AddDemo();
        return services;
    }

    /// <summary>What works in the background while the server runs.</summary>
    public static IServiceCollection AddAnxinWorkers(this IServiceCollection services, bool runJobs)
    {
        services.AddHostedService(provider => provider.GetRequiredService<CommitQueue>());
        if (runJobs)
        {
            services.AddHostedService(provider => provider.GetRequiredService<JobRunner>());
        }

        return services;
    }

    /// <summary>Every address of the API.</summary>
    public static void MapAnxin(this IEndpointRouteBuilder server)
    {
        var routes = server.MapGroup("").AddEndpointFilter<VersionTag>();
        routes.MapParties();
        routes.MapRepairs();
        routes.MapClaims();
        routes.MapDispatch();
        routes.MapPlaces();
        routes.MapOperations();
        routes.MapOrders();
        routes.MapRules();
    }
}
