using Anxin.App.Jobs;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Anxin.App.Parties;

/// <summary>Who is who: accounts and their sessions, consumers' codes, API keys, technicians, outlets and merchants.</summary>
public static class PartiesArea
{
    public static IServiceCollection AddParties(this IServiceCollection services)
    {
        AddAccounts(services);
        AddCodes(services);
        services.AddScoped<ListTechnicians.Handler>().AddScoped<ShowTechnician.Handler>().AddScoped<WriteTechnician.Handler>()
            .AddScoped<ActivateTechnician.Handler>();
        services.AddScoped<ListOutlets.Handler>().AddScoped<ListMerchants.Handler>();
        return services;
    }

    public static void MapParties(this IEndpointRouteBuilder routes)
    {
        SignInRoutes.Map(routes);
        AccountRoutes.Map(routes);
        PeopleRoutes.Map(routes);
        if (routes.ServiceProvider.GetRequiredService<AppOptions>().Demo)
        {
            SignInRoutes.MapDemo(routes);
        }
    }

    private static void AddAccounts(IServiceCollection services)
    {
        services.AddIdentityCore<Account>(Passwords.Configure).AddUserStore<AccountStore>().AddPasswordValidator<Passwords>();
        services.Configure<PasswordHasherOptions>(options => options.IterationCount = 210_000);
        services.AddScoped<IUserClaimsPrincipalFactory<Account>, AccountPrincipal>();
        services.AddSingleton<PasswordCheck.Dummy>().AddScoped<PasswordCheck>().AddSingleton<Attempts>().AddSingleton<Sessions>()
            .AddScoped<CreateOnce>();
        services.AddHttpContextAccessor();
        services.AddScoped(
            provider => provider.GetRequiredService<IHttpContextAccessor>().HttpContext is { } http && Caller.From(http.User) is { } caller
            ? caller
            : throw new InvalidOperationException("Nobody is signed in here: the endpoint needs RequireAuthorization."));
        services.AddScoped<SignIn.Handler>().AddScoped<RefreshSession.Handler>().AddScoped<Me.Handler>()
            .AddScoped<ChangePassword.Handler>();
        services.AddScoped<CreateAccount.Handler>().AddScoped<ListAccounts.Handler>().AddScoped<LockAccount.Handler>()
            .AddScoped<ResetPassword.Handler>();
        services.AddScoped<CreateApiKey.Handler>().AddScoped<ListApiKeys.Handler>().AddScoped<RevokeApiKey.Handler>()
            .AddScoped<ReadApiKey.Handler>();
        services.AddScoped<DemoAccounts.Handler>();
        services.AddJob<ForgetSignInTraces, ForgetSignInTraces.Handler>(ForgetSignInTraces.Every);
    }

    private static void AddCodes(IServiceCollection services)
    {
        services.AddOptions<CodeOptions>().BindConfiguration(CodeOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddHttpClient<HttpCodeSender>((provider, http) =>
            http.Timeout = TimeSpan.FromSeconds(provider.GetRequiredService<IOptions<CodeOptions>>().Value.TimeoutSeconds));
        services.AddScoped<LogCodeSender>();
        services.AddScoped<ICodeSender>(provider => provider.GetRequiredService<IOptions<CodeOptions>>().Value.Gateway is null
            ? provider.GetRequiredService<LogCodeSender>()
            : provider.GetRequiredService<HttpCodeSender>());
        services.AddScoped<OneTimeCodes>().AddScoped<RequestPhoneCode.Handler>().AddScoped<SignInByPhone.Handler>();
        services.AddJob<SendPhoneCode, SendPhoneCode.Handler>();
    }
}
