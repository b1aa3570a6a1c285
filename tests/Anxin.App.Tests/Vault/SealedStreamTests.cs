using System.Security.Cryptography;
using Anxin.App.Evidence;
using Anxin.App.Tests.Rig;
using Anxin.App.Vault;

namespace Anxin.App.Tests.Vaults;

/// <summary>Files too large for memory, sealed frame by frame.</summary>
public sealed class SealedStreamTests
{
    private const int Frame = 1 << 16;
    private const int SealedFrame = Frame + 29;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_stored_is_read_again_at_every_length_around_a_frame()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var files = app.Service<FileStore>();
        foreach (var length in new[] { 0, 1, Frame - 1, Frame, Frame + 1, (3 * Frame) - 1, 3 * Frame, (3 * Frame) + 1 })
        {
            var content = TestApp.Noise(length);
            var stored = await files.PutLarge(new MemoryStream(content), SHA256.HashData(content), Ct);
            await using var read = files.Open(stored.Address, stored.Key);
            Assert.Equal(length, read.Length);
            using var copy = new MemoryStream();
            await read.CopyToAsync(copy, Ct);
            Assert.Equal(content, copy.ToArray());
        }
    }

    [Fact]
    public async Task It_is_read_from_any_place()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var (files, content) = (app.Service<FileStore>(), TestApp.Noise((2 * Frame) + 777));
        var stored = await files.PutLarge(new MemoryStream(content), SHA256.HashData(content), Ct);
        await using var read = files.Open(stored.Address, stored.Key);
        foreach (var at in new[] { 2 * Frame, 0, Frame - 1, content.Length - 1, Frame, 5 })
        {
            read.Position = at;
            Assert.Equal(content[at], read.ReadByte());
        }

        read.Position = content.Length;
        Assert.Equal(-1, read.ReadByte());
    }

    [Fact]
    public async Task Frames_that_are_changed_moved_dropped_or_cut_off_do_not_open()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var (files, content) = (app.Service<FileStore>(), TestApp.Noise(3 * Frame));
        var stored = await files.PutLarge(new MemoryStream(content), SHA256.HashData(content), Ct);
        var path = files.PathOf(stored.Address);
        var whole = await File.ReadAllBytesAsync(path, Ct);
        byte[] first = whole[1..(1 + SealedFrame)], second = whole[(1 + SealedFrame)..(1 + (2 * SealedFrame))], last = whole[(1 + (2 * SealedFrame))..];
        byte[][] forged =
        [
            [2, .. second, .. first, .. last], [2, .. first, .. last], [2, .. first, .. second], [2, .. first], [2, .. first, .. second, .. last[..^1]],
            [2, .. first, .. second, .. last, .. last], [2, .. first, .. second, .. last[..100], (byte)(last[100] ^ 1), .. last[101..]], [1, .. whole[1..]], [2], [],
        ];
        foreach (var bytes in forged)
        {
            await File.WriteAllBytesAsync(path, bytes, Ct);
            await Assert.ThrowsAsync<VaultException>(async () =>
            {
                await using var read = files.Open(stored.Address, stored.Key);
                await read.CopyToAsync(Stream.Null, Ct);
            });
        }

        await File.WriteAllBytesAsync(path, whole, Ct);
        await Assert.ThrowsAsync<VaultException>(async () =>
        {
            await using var read = files.Open(stored.Address, RandomNumberGenerator.GetBytes(32));
            await read.CopyToAsync(Stream.Null, Ct);
        });
    }
}
