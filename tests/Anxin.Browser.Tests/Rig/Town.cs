using Anxin.App.Cases;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.Browser.Tests.Rig;

/// <summary>The people of a house: one account for every role, a brand, and a technician in each of a few counties, so that stories do not meet.</summary>
public sealed class Town(House house)
{
    public const string BrandZh = "澄溪";
    public const string BrandEn = "Chengxi";
    public const int Hongshan = 420111;
    public const int Xihu = 330106;
    public const int Chaoyang = 110105;
    public const int Wuhou = 510107;
    public const int Tianhe = 440106;

    private static readonly (string Name, int County)[] Crew =
        [("王建国", Hongshan), ("李秀兰", Xihu), ("赵卫东", Chaoyang), ("陈立新", Wuhou), ("周海燕", Tianhe)];

    private readonly Dictionary<int, string> _technicians = [];

    public Guid BrandId { get; private set; }

    public Guid TechnicianId { get; private set; }

    /// <summary>The demo account of a role.</summary>
    public static string UserOf(Role role) => role.ToString().ToLowerInvariant();

    /// <summary>The demo account of the technician of a county.</summary>
    public string TechnicianOf(int county) => _technicians[county];

    public async Task Settle()
    {
        var merchant = await Brand();
        foreach (var (name, county) in Crew)
        {
            var id = await Hire(name, county);
            TechnicianId = TechnicianId == default ? id : TechnicianId;
            _technicians[county] = $"technician-{county}";
            await Account(_technicians[county], Role.Technician, name, technicianId: id);
        }

        await Account(UserOf(Role.Merchant), Role.Merchant, "澄溪售后", merchantId: merchant);
        foreach (var role in new[] { Role.Agent, Role.Dispatcher, Role.Reviewer, Role.Supervisor, Role.Auditor, Role.Administrator })
        {
            await Account(UserOf(role), role, "测试账号");
        }
    }

    private async Task<Guid> Brand()
    {
        await using var db = await Db();
        var merchant = new Merchant(Guid.CreateVersion7(), "澄溪电器");
        BrandId = Guid.CreateVersion7();
        db.Merchants.Add(merchant);
        db.Brands.Add(new Brand(BrandId, merchant.Id, BrandZh, BrandEn, authorisedOnly: false));
        await db.SaveChangesAsync();
        return merchant.Id;
    }

    private async Task<Guid> Hire(string name, int county)
    {
        await using var db = await Db();
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var outlet = new Outlet(Guid.CreateVersion7(), $"{name[..1]}记维修部", county);
        var technician = Technician.Hire(Guid.CreateVersion7(), outlet.Id, $"T{county}", now);
        var vault = house.Services.GetRequiredService<Vault>();
        var (stored, key) = vault.NewKey(technician.Id, now);
        Assert.True(Phone.TryParse("13800138000", out var phone));
        technician.Identify(key, vault, name, phone);
        technician.Place(county, dailyLimit: 100);
        technician.Qualify([new TechnicianSkill("washing-machine", new DateOnly(2026, 1, 1), null)], [], []);
        technician.Cover([county], Enum.GetValues<DayOfWeek>().Select(d => new TechnicianHours(d, new TimeOnly(8, 0), new TimeOnly(20, 0))));
        db.Outlets.Add(outlet);
        db.VaultKeys.Add(stored);
        db.Technicians.Add(technician);
        await db.SaveChangesAsync();
        return technician.Id;
    }

    private async Task Account(string userName, Role role, string name, Guid? merchantId = null, Guid? technicianId = null)
    {
        await using var scope = house.Services.CreateAsyncScope();
        var handler = scope.ServiceProvider.GetRequiredService<CreateAccount.Handler>();
        var command = new CreateAccount.Command(userName, role, name, merchantId, technicianId);
        var created = await handler.Handle(command, Actors.System, null, CreateAccount.Kind.Demo, CancellationToken.None);
        Assert.True(created.Ok, created.Error?.Message);
    }

    private Task<AppDb> Db() => house.Services.GetRequiredService<IDbContextFactory<AppDb>>().CreateDbContextAsync();
}
