using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Tests.Rig;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Operations;

public sealed class RotateKeysTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Every_key_is_wrapped_anew_and_the_running_server_reads_on(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        for (var i = 0; i < 4; i++)
        {
            await app.WithJournal(1);
        }

        var rotated = await Rotate(app);

        Assert.Equal(("w2", 2, 5L), (rotated.WrappingKey, rotated.WrappingKeys, rotated.Rewrapped));
        Assert.False(await app.Db(db => db.VaultKeys.AnyAsync(k => k.WrappedBy != "w2", Ct)));
        Assert.Equal("+86" + TestApp.ContactPhone, await PhoneOf(app, id)); // the server's own vault began with the old ring
        await app.WithJournal(1);
        Assert.Equal("w2", await app.Db(db => db.VaultKeys.OrderByDescending(k => k.CreatedAt).ThenByDescending(k => k.Id).Select(k => k.WrappedBy).FirstAsync(Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_rotation_that_was_interrupted_is_finished(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (id, _) = (await app.WithJournal(), await app.WithJournal());
        var path = app.Service<AppOptions>().KeyRingPath;
        KeyRingFile.Write(path, KeyRingFile.Read(path).WithNewWrappingKey(app.Clock.UtcNow())); // the ring was written, then the power went
        Assert.Equal("+86" + TestApp.ContactPhone, await PhoneOf(app, id));

        var rotated = await Rotate(app, onlyFinish: true);

        Assert.Equal(("w2", 2L), (rotated.WrappingKey, rotated.Rewrapped));
        Assert.Equal("+86" + TestApp.ContactPhone, await PhoneOf(app, id));
    }

    [Theory, EveryDatabase]
    public async Task A_destroyed_key_stays_destroyed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        await app.Db(async db =>
        {
            (await db.VaultKeys.FirstAsync(k => k.Id == id, Ct)).Destroy(app.Clock.UtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        await Rotate(app);

        Assert.Empty((await app.Db(db => db.VaultKeys.FirstAsync(k => k.Id == id, Ct))).Wrapped);
    }

    [Theory, EveryDatabase]
    public async Task A_key_destroyed_while_it_is_wrapped_anew_stays_destroyed(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        var path = app.Service<AppOptions>().KeyRingPath;
        var ring = KeyRingFile.Read(path).WithNewWrappingKey(app.Clock.UtcNow());
        await using var rotating = await app.Service<IDbContextFactory<AppDb>>().CreateDbContextAsync(Ct);
        new Anxin.App.Vault.Vault(ring).Rewrap(await rotating.VaultKeys.FirstAsync(k => k.Id == id, Ct));
        await app.Db(async db =>
        {
            (await db.VaultKeys.FirstAsync(k => k.Id == id, Ct)).Destroy(app.Clock.UtcNow());
            return await db.SaveChangesAsync(Ct);
        });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => rotating.SaveChangesAsync(Ct));
    }

    private static async Task<RotateKeys.Rotated> Rotate(TestApp app, bool onlyFinish = false)
    {
        await using var scope = app.Service<IServiceScopeFactory>().CreateAsyncScope();
        var rotated = await scope.ServiceProvider.GetRequiredService<RotateKeys.Handler>().Handle(new RotateKeys.Command(onlyFinish), TestApp.Silent, Ct);
        Assert.True(rotated.Ok, rotated.Error?.Message);
        return rotated.Value;
    }

    private static Task<string> PhoneOf(TestApp app, Guid id) => app.Db(async db =>
    {
        var key = app.Service<Anxin.App.Vault.Vault>().Open(await db.VaultKeys.FirstAsync(k => k.Id == id, Ct));
        return key.Open((await db.Cases.FirstAsync(c => c.Id == id, Ct)).Phone, "phone");
    });
}
