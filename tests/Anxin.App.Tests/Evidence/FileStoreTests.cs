using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Vault;

namespace Anxin.App.Tests.Evidence;

public sealed class FileStoreTests : IDisposable
{
    private static readonly byte[] Content = [.. Enumerable.Range(0, 100_000).Select(i => (byte)(i * 31))];
    private readonly string _folder = Directory.CreateTempSubdirectory("anxin-files-").FullName;
    private readonly FileStore _store;

    public FileStoreTests() => _store = new FileStore(
        new AppOptions(new DatabaseOptions("sqlite", ""), _folder), new App.Vault.Vault(KeyRing.Create(new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc))));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_bytes_are_kept_once_sealed_and_come_back()
    {
        var stored = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => _store.Put(Content, Ct), Ct)));
        Assert.Single(stored.Select(s => Convert.ToHexString(s.Address)).Distinct());
        var file = Assert.Single(Directory.EnumerateFiles(_folder, "*", SearchOption.AllDirectories));
        Assert.Equal(-1, (await File.ReadAllBytesAsync(file, Ct)).AsSpan().IndexOf(Content.AsSpan(500, 16)));
        Assert.Equal(Content, await _store.Get(stored[0].Address, stored[0].Key, Ct));
    }

    [Fact]
    public async Task What_a_crash_left_behind_harms_nobody()
    {
        var stored = await _store.Put(Content, Ct);
        var path = _store.PathOf(stored.Address);
        File.Delete(path);
        await File.WriteAllBytesAsync($"{path}.{Guid.NewGuid():N}.new", new byte[17], Ct);
        await Assert.ThrowsAsync<VaultException>(() => _store.Get(stored.Address, stored.Key, Ct));
        Assert.Equal(stored.Address, (await _store.Put(Content, Ct)).Address);
        Assert.Equal(Content, await _store.Get(stored.Address, stored.Key, Ct));
    }

    [Fact]
    public async Task A_damaged_or_foreign_file_is_not_shown()
    {
        var stored = await _store.Put(Content, Ct);
        var other = await _store.Put(new byte[] { 1, 2, 3 }, Ct);
        await Assert.ThrowsAsync<VaultException>(() => _store.Get(stored.Address, other.Key, Ct));
        var path = _store.PathOf(stored.Address);
        var bytes = await File.ReadAllBytesAsync(path, Ct);
        bytes[^1] ^= 1;
        await File.WriteAllBytesAsync(path, bytes, Ct);
        await Assert.ThrowsAsync<VaultException>(() => _store.Get(stored.Address, stored.Key, Ct));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
