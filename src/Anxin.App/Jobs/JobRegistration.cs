using Anxin.App.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Jobs;

public static class JobRegistration
{
    public static IServiceCollection AddJob<TPayload, THandler>(this IServiceCollection services, TimeSpan? every = null)
        where THandler : class, IJobHandler<TPayload>
    {
        services.AddScoped<THandler>();
        return services.AddSingleton(new JobTypes.Registration(
            typeof(TPayload).Name,
            (provider, payload, ct) => provider.GetRequiredService<THandler>().Run(Json.Read<TPayload>(payload), ct),
            every));
    }
}
