using Anxin.App;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Jobs;
using Anxin.App.Vault;
using Anxin.Server.Hosting;
using Anxin.Server.SignIn;

namespace Anxin.Server;

/// <summary>Builds the web server: the areas of the business behind HTTP, and the pages.</summary>
public static class AnxinServer
{
    public static WebApplication Build(ServerOptions options, Action<IServiceCollection>? adjust = null)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseKestrelHttpsConfiguration().UseUrls(options.Url).ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Configuration.AddInstallation(options.DataFolder);
        builder.AddObservation();
        var app = options.App(builder.Configuration);
        adjust?.Invoke(builder.Services);
        builder.Services.AddAnxin(app, OpenRing(app)).AddAnxinWorkers(options.RunJobs);
        builder.Services.ConfigureHttpJsonOptions(json => Json.Configure(json.SerializerOptions));
        builder.Services.AddSignIn(app);
        builder.Services.AddProblems();
        builder.Services.AddApiDocs();
        var web = builder.Build();
        web.UseProblems();
        web.UseSecurityHeaders();
        web.UseSignIn();
        web.MapAnxin();
        web.MapApiDocs();
        Health.Map(web);
        Pages.Map(web);
        return web;
    }

    /// <summary>Brings the database to this version before the first request.</summary>
    public static async Task Prepare(IServiceProvider services, CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<DatabaseSetup>().Migrate(ct);
        await scope.ServiceProvider.GetRequiredService<RecurringJobs>().Ensure(ct);
        await scope.ServiceProvider.GetRequiredService<EngineChange>().Note(ct);
    }

    internal static KeyRing OpenRing(AppOptions app)
    {
        if (!KeyRingFile.Exists(app.KeyRingPath))
        {
            KeyRingFile.Write(app.KeyRingPath, KeyRing.Create(TimeProvider.System.UtcNow()));
        }

        return KeyRingFile.Read(app.KeyRingPath);
    }
}
