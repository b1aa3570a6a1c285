using System.Text;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Demo;

[Collection(nameof(SeededApps))]
public sealed class DemoSecrecyTests(SeededApps apps)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_phone_name_or_address_of_the_demo_can_be_read_in_the_database_file()
    {
        var (app, seeded) = await apps.Of(DatabaseKind.Sqlite);
        var clear = await ClearValues(app);

        var raw = new StringBuilder();
        foreach (var file in Directory.GetFiles(app.DataFolder, "anxin.db*"))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            raw.Append(await reader.ReadToEndAsync(Ct));
        }

        var text = raw.ToString();
        Assert.Contains("gas-stove", text, StringComparison.Ordinal);
        Assert.All(clear, value => Assert.DoesNotContain(AsStored(value), text, StringComparison.Ordinal));
        Assert.All(seeded.Accounts, a => Assert.DoesNotContain(a.Password, text, StringComparison.Ordinal));
    }

    private static async Task<List<string>> ClearValues(TestApp app)
    {
        var vault = app.Service<Vault.Vault>();
        var keys = (await app.Db(db => db.VaultKeys.ToListAsync(Ct))).ToDictionary(k => k.Id, vault.Open);
        var values = new List<string>();
        foreach (var @case in await app.Db(db => db.Cases.ToListAsync(Ct)))
        {
            var key = keys[@case.Id];
            values.AddRange(
                [key.Open(@case.ContactName, "contact-name"), key.Open(@case.Phone, "phone"), key.Open(@case.Address, "address")]);
        }

        foreach (var order in await app.Db(db => db.Orders.ToListAsync(Ct)))
        {
            var key = keys[order.Id];
            values.AddRange(
                [key.Open(order.BuyerName, "buyer-name"), key.Open(order.BuyerPhone, "buyer-phone"), key.Open(order.ShipTo!, "ship-to")]);
        }

        foreach (var technician in await app.Db(db => db.Technicians.ToListAsync(Ct)))
        {
            var key = keys[technician.Id];
            values.AddRange([key.Open(technician.Name, "name"), key.Open(technician.Phone, "phone")]);
        }

        Assert.Equal(((202 + 40 + 44) * 3) + (300 * 2), values.Count);
        return values;
    }

    private static string AsStored(string value) => Encoding.Latin1.GetString(Encoding.UTF8.GetBytes(value));
}
