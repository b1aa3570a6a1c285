using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Anxin.App.Cases;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Rig;

/// <summary>States of people and sign-in.</summary>
public sealed partial class TestApp
{
    public const string Password = "correct horse battery";

    private int _people;

    public sealed record TestAccount(Guid Id, string UserName, string Password);

    /// <summary>An account whose one-time password was changed to <see cref="Password"/> already, unless asked otherwise.</summary>
    public async Task<TestAccount> WithAccount(
        Role role, Guid? merchantId = null, Guid? technicianId = null, bool oneTime = false, bool demo = false, string name = "测试账户")
    {
        var userName = $"{role.ToString().ToLowerInvariant()}-{Interlocked.Increment(ref _people)}";
        await using var scope = _web.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<CreateAccount.Handler>();
        var command = new CreateAccount.Command(userName, role, name, merchantId, technicianId);
        var created = await handler.Handle(command, Actors.System, null, demo ? CreateAccount.Kind.Demo : CreateAccount.Kind.Real, Ct);
        Assert.True(created.Ok, created.Error?.Message);
        if (oneTime || demo)
        {
            return new TestAccount(created.Value.Id, userName, created.Value.InitialPassword);
        }

        var change = scope.ServiceProvider.GetRequiredService<ChangePassword.Handler>();
        var changed = await change.Handle(created.Value.Id, new ChangePassword.Command(created.Value.InitialPassword, Password), Ct);
        Assert.True(changed.Ok, changed.Error?.Message);
        return new TestAccount(created.Value.Id, userName, Password);
    }

    /// <summary>A browser signed in as somebody of this role; merchants and technicians are made on the way.</summary>
    public async Task<HttpClient> SignedIn(Role role, Guid? merchantId = null, Guid? technicianId = null)
    {
        if (role == Role.Consumer)
        {
            return await SignedInByPhone("13900000001");
        }

        if (role == Role.Integrator)
        {
            var program = Client();
            program.DefaultRequestHeaders.Add("X-Api-Key", await WithApiKey(merchantId));
            return program;
        }

        merchantId ??= role == Role.Merchant ? (await WithMerchantAndBrand()).MerchantId : null;
        technicianId ??= role == Role.Technician ? await WithTechnician() : null;
        return await SignedIn(await WithAccount(role, merchantId, technicianId));
    }

    public async Task<HttpClient> SignedIn(TestAccount account)
    {
        var browser = Client();
        browser.DefaultRequestHeaders.Add("Origin", browser.BaseAddress!.GetLeftPart(UriPartial.Authority));
        using var answer = await browser.PostAsJsonAsync("/api/sign-in", new { account.UserName, account.Password }, Ct);
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    public async Task<HttpClient> SignedInByPhone(string phone)
    {
        var browser = Client();
        var code = await CodeSentTo(phone, browser);
        using var answer = await browser.PostAsJsonAsync("/api/phone-sign-in", new { phone, code }, Ct);
        answer.EnsureSuccessStatusCode();
        return browser;
    }

    /// <summary>Asks for a code and reads it where a developer would: in the log.</summary>
    public async Task<string> CodeSentTo(string phone, HttpClient? browser = null)
    {
        using var answer = await (browser ?? Http).PostAsJsonAsync("/api/phone-codes", new { phone }, Ct);
        answer.EnsureSuccessStatusCode();
        await RunJobs();
        return SentCodes()[^1];
    }

    /// <summary>Writes a job down and runs it.</summary>
    public async Task Run<TPayload>(TPayload payload)
    {
        await Db(async db =>
        {
            db.Enqueue(payload, Clock.GetUtcNow().UtcDateTime);
            return await db.SaveChangesAsync(Ct);
        });
        await RunJobs();
    }

    public IReadOnlyList<string> SentCodes() =>
        [.. Logs.Lines.Select(l => SignInCode().Match(l)).Where(m => m.Success).Select(m => m.Groups[1].Value)];

    public async Task<(Guid MerchantId, Guid BrandId)> WithMerchantAndBrand(bool authorisedOnly = false)
    {
        var number = Interlocked.Increment(ref _people);
        var (merchant, brand) = (new Merchant(Guid.CreateVersion7(), $"测试商家{number}"), Guid.CreateVersion7());
        await Db(async db =>
        {
            db.Merchants.Add(merchant);
            db.Brands.Add(new Brand(brand, merchant.Id, $"品牌{number}", $"Brand {number}", authorisedOnly));
            return await db.SaveChangesAsync(Ct);
        });
        return (merchant.Id, brand);
    }

    public async Task<Guid> WithOutlet(int county = 420111)
    {
        var outlet = new Outlet(Guid.CreateVersion7(), $"测试网点{Interlocked.Increment(ref _people)}", county);
        await Db(async db =>
        {
            db.Outlets.Add(outlet);
            return await db.SaveChangesAsync(Ct);
        });
        return outlet.Id;
    }

    /// <summary>A technician on duty every day, with one skill and no certificate unless <paramref name="shape"/> says otherwise.</summary>
    public async Task<Guid> WithTechnician(
        string name = "王小明", string phone = "13800138000", int county = 420111, Action<Technician, Vault.DataKey>? shape = null)
    {
        var (outlet, now, vault) = (await WithOutlet(county), Clock.GetUtcNow().UtcDateTime, Service<Vault.Vault>());
        var technician = Technician.Hire(Guid.CreateVersion7(), outlet, $"T{Interlocked.Increment(ref _people):D5}", now);
        var (stored, key) = vault.NewKey(technician.Id, now);
        Assert.True(Vault.Phone.TryParse(phone, out var number));
        technician.Identify(key, vault, name, number);
        technician.Place(county, 6);
        technician.Qualify([new TechnicianSkill("washing-machine", new DateOnly(2026, 1, 1), null)], [], []);
        technician.Cover(
            [county], Enum.GetValues<DayOfWeek>().Select(d => new TechnicianHours(d, new TimeOnly(8, 0), new TimeOnly(18, 0))));
        shape?.Invoke(technician, key);
        await Db(async db =>
        {
            db.VaultKeys.Add(stored);
            db.Technicians.Add(technician);
            return await db.SaveChangesAsync(Ct);
        });
        return technician.Id;
    }

    /// <summary>The text of a key an administrator made.</summary>
    public async Task<string> WithApiKey(Guid? merchantId = null)
    {
        var (key, text) = ApiKey.Issue(Service<Vault.Vault>(), "test program", merchantId, Actors.System, Clock.GetUtcNow().UtcDateTime);
        await Db(async db =>
        {
            db.ApiKeys.Add(key);
            return await db.SaveChangesAsync(Ct);
        });
        return text;
    }

    [GeneratedRegex(@"Sign-in code (\d{6}) for")]
    private static partial Regex SignInCode();
}
