using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo;

/// <summary>An invented world for people who want to look at the product.</summary>
public static class DemoArea
{
    public static void AddDemo(this IServiceCollection services) => services.AddScoped<SeedDemo.Handler>();
}
