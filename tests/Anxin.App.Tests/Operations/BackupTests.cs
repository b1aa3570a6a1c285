using Anxin.App.Evidence;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Operations;

public sealed class BackupTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("anxin-backup-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, EveryDatabase]
    public async Task A_restored_installation_reads_the_same(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var (id, photo) = await WithCaseAndPhoto(app);
        await app.Checkpoint();
        var made = await app.BackUp(_folder);
        Assert.Empty(made.Holds.MissingFiles);
        await app.Grow(id); // what comes later is not in it

        await using var place = await TestApp.Elsewhere(database);
        var restored = await place.Restore(made.Path);
        Assert.True(restored.Ok, restored.Error?.Message);
        Assert.False(restored.Value.RingMissing);
        await using var other = await place.Start();

        Assert.Equal(TestApp.ContactPhone, await PhoneOf(other, id));
        Assert.Equal(photo, await PhotoOf(other, id));
        var report = await other.Verify();
        Assert.Empty(report.Findings);
        Assert.Equal((1, 3, 1), (report.Cases, report.Entries, report.Checkpoints));
    }

    [Theory, EveryDatabase]
    public async Task A_backup_taken_while_others_write_is_of_one_moment(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        var writer = Task.Run(
            async () =>
            {
                var id = await app.WithJournal(1);
                while (!stop.IsCancellationRequested)
                {
                    await app.Grow(id);
                    await app.Checkpoint();
                }
            },
            Ct);
        await Task.Delay(300, Ct);

        var made = await app.BackUp(_folder);
        await Task.Delay(200, Ct);
        await stop.CancelAsync();
        await writer;

        await using var place = await TestApp.Elsewhere(database);
        Assert.True((await place.Restore(made.Path)).Ok);
        await using var other = await place.Start();
        var report = await other.Verify();
        Assert.Empty(report.Findings);
        Assert.Equal((made.Holds.JournalEntries, made.Holds.Checkpoint), (report.Entries, report.Checkpoints));
    }

    [Theory, EveryDatabase]
    public async Task A_merchants_file_that_is_gone_is_named_too(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sale = await app.WithSale(shop);
        using var form = TestApp.Files("Listing", photos: Samples.Get("scene.heic"));
        using var answer = await shop.Desk.PostAsync(sale.Path + "/files", form, Ct);
        answer.EnsureSuccessStatusCode();
        var address = await app.Db(db => db.OrderFiles.Select(f => f.FileAddress).SingleAsync(Ct));
        File.Delete(app.Service<FileStore>().PathOf(address));

        var made = await app.BackUp(_folder);
        Assert.Equal([Convert.ToHexStringLower(address)], made.Holds.MissingFiles);
    }

    [Theory, EveryDatabase]
    public async Task A_file_that_is_gone_is_named(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await WithCaseAndPhoto(app);
        Directory.Delete(Path.Combine(app.DataFolder, "files"), recursive: true);

        var made = await app.BackUp(_folder);

        Assert.Matches("^[0-9a-f]{64}$", Assert.Single(made.Holds.MissingFiles));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_replaced_unless_asked(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        var made = await app.BackUp(_folder);
        await using var place = await TestApp.Elsewhere(database);
        Assert.True((await place.Restore(made.Path)).Ok);

        var again = await place.Restore(made.Path);
        Assert.Equal("target_not_empty", again.Error?.Code);

        var forced = await place.Restore(made.Path, force: true);
        Assert.True(forced.Ok, forced.Error?.Message);
        await using var other = await place.Start();
        Assert.Equal(TestApp.ContactPhone, await PhoneOf(other, id));
    }

    [Theory, EveryDatabase]
    public async Task A_damaged_or_cut_archive_changes_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        await WithCaseAndPhoto(app);
        var made = await app.BackUp(_folder);
        var bytes = await File.ReadAllBytesAsync(made.Path, Ct);
        await using var place = await TestApp.Elsewhere(database);
        var broken = Path.Combine(_folder, "broken.tar");
        foreach (var at in new[] { bytes.Length / 4, bytes.Length / 3, bytes.Length / 2 })
        {
            await File.WriteAllBytesAsync(broken, bytes[..at], Ct);
            await Assert.ThrowsAsync<InvalidDataException>(() => place.Restore(broken));

            var changed = bytes.ToArray();
            changed[at] ^= 1;
            await File.WriteAllBytesAsync(broken, changed, Ct);
            await Assert.ThrowsAsync<InvalidDataException>(() => place.Restore(broken));
        }

        await File.WriteAllTextAsync(broken, "no archive", Ct);
        await Assert.ThrowsAsync<InvalidDataException>(() => place.Restore(broken));
        Assert.False(await place.HasDatabase());
        Assert.Empty(Directory.EnumerateFileSystemEntries(place.Folder));
    }

    [Theory, EveryDatabase]
    public async Task Without_the_ring_an_archive_tells_nothing_until_the_ring_is_brought(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var id = await app.WithJournal();
        var made = await app.BackUp(_folder, withKeys: false);
        await using var place = await TestApp.Elsewhere(database);

        var restored = await place.Restore(made.Path);

        Assert.True(restored.Value!.RingMissing);
        Assert.False(Directory.Exists(Path.Combine(place.Folder, "keys")));
        Directory.CreateDirectory(Path.Combine(place.Folder, "keys"));
        File.Copy(Path.Combine(app.DataFolder, "keys", "ring.json"), Path.Combine(place.Folder, "keys", "ring.json"));
        await using var other = await place.Start();
        Assert.Equal(TestApp.ContactPhone, await PhoneOf(other, id));
    }

    [Theory, EveryDatabase]
    public async Task Only_its_owner_can_read_an_archive(DatabaseKind database)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("file modes of Unix");
            return;
        }

        await using var app = await TestApp.On(database);

        var made = await app.BackUp(_folder);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(made.Path));
        Assert.Single(Directory.EnumerateFileSystemEntries(_folder)); // nothing is left lying about
    }

    private static async Task<(Guid CaseId, byte[] Photo)> WithCaseAndPhoto(TestApp app)
    {
        var (id, photo, vault) = (await app.WithJournal(), "a photo's bytes"u8.ToArray(), app.Service<Vault.Vault>());
        var stored = await new FileStore(app.Service<AppOptions>(), vault).Put(photo, Ct);
        await app.Db(async db =>
        {
            var key = vault.Open(await db.VaultKeys.FirstAsync(k => k.Id == id, Ct));
            db.Evidence.Add(
                EvidenceItem.Receive(
                    id, EvidenceKind.Report, stored.Address, key.Seal(stored.Key, "file-key"), app.Clock.GetUtcNow().UtcDateTime));
            return await db.SaveChangesAsync(Ct);
        });
        return (id, photo);
    }

    private static Task<string> PhoneOf(TestApp app, Guid id) => app.Db(async db =>
    {
        var key = app.Service<Vault.Vault>().Open(await db.VaultKeys.FirstAsync(k => k.Id == id, Ct));
        return key.Open((await db.Cases.FirstAsync(c => c.Id == id, Ct)).Phone, "phone").Replace("+86", "", StringComparison.Ordinal);
    });

    private static Task<byte[]> PhotoOf(TestApp app, Guid id) => app.Db(async db =>
    {
        var vault = app.Service<Vault.Vault>();
        var key = vault.Open(await db.VaultKeys.FirstAsync(k => k.Id == id, Ct));
        var item = await db.Evidence.SingleAsync(e => e.CaseId == id, Ct);
        return await new FileStore(app.Service<AppOptions>(), vault).Get(item.FileAddress, key.OpenBytes(item.FileKey, "file-key"), Ct);
    });
}
