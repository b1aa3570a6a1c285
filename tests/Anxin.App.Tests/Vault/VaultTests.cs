using Anxin.App.Vault;

namespace Anxin.App.Tests.Vaults;

public sealed class VaultTests
{
    private const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly KeyRing Ring = KeyRing.Create(Now);
    private static readonly App.Vault.Vault Vault = new(Ring);

    [Fact]
    public void A_sealed_value_opens_only_where_it_belongs()
    {
        var (stored, key) = Vault.NewKey(Guid.CreateVersion7(), Now);
        var (_, other) = Vault.NewKey(Guid.CreateVersion7(), Now);
        var value = key.Seal("珞喻路1037号", "address");
        Assert.Equal("珞喻路1037号", key.Open(value, "address"));
        Assert.Equal("珞喻路1037号", Vault.Open(stored).Open(value, "address"));
        Assert.NotEqual(value, key.Seal("珞喻路1037号", "address"));
        Assert.Throws<VaultException>(() => key.Open(value, "phone"));
        Assert.Throws<VaultException>(() => other.Open(value, "address"));
        Assert.Throws<VaultException>(() => new App.Vault.Vault(KeyRing.Create(Now)).Open(stored));
    }

    [Fact]
    public void Each_changed_or_missing_byte_is_noticed()
    {
        var (_, key) = Vault.NewKey(Guid.CreateVersion7(), Now);
        var value = key.Seal("13800138000", "phone");
        for (var i = 0; i < value.Length; i++)
        {
            var changed = (byte[])value.Clone();
            changed[i] ^= 1;
            Assert.Throws<VaultException>(() => key.OpenBytes(changed, "phone"));
            Assert.Throws<VaultException>(() => key.OpenBytes(value.AsSpan(0, i), "phone"));
        }

        Assert.Throws<VaultException>(() => key.OpenBytes([], "phone"));
        Assert.Equal("", key.Open(key.Seal("", "phone"), "phone"));
    }

    [Fact]
    public void A_key_moved_to_another_owner_or_destroyed_opens_nothing()
    {
        var (stored, key) = Vault.NewKey(Guid.CreateVersion7(), Now);
        var (other, _) = Vault.NewKey(Guid.CreateVersion7(), Now);
        var value = key.Seal("x", "name");
        Assert.Throws<VaultException>(() => Vault.Open(other).Open(value, "name"));
        stored.Destroy(Now);
        Assert.Empty(stored.Wrapped);
        Assert.Contains("erased", Assert.Throws<VaultException>(() => Vault.Open(stored)).Message, StringComparison.Ordinal);
        Assert.False(new App.Vault.Vault(Ring.WithNewWrappingKey(Now)).Rewrap(stored));
    }

    [Fact]
    public void After_a_rotation_old_values_open_and_a_ring_without_the_new_key_does_not_open_what_was_wrapped_anew()
    {
        var (stored, key) = Vault.NewKey(Guid.CreateVersion7(), Now);
        var value = key.Seal("x", "name");
        var rotated = new App.Vault.Vault(Ring.WithNewWrappingKey(Now));
        Assert.Equal("x", rotated.Open(stored).Open(value, "name"));
        Assert.True(rotated.Rewrap(stored));
        Assert.False(rotated.Rewrap(stored));
        Assert.Equal("x", rotated.Open(stored).Open(value, "name"));
        Assert.Throws<VaultException>(() => Vault.Open(stored));
    }

    [Fact]
    public void A_tracking_token_with_any_one_character_changed_is_not_ours()
    {
        var id = Guid.CreateVersion7();
        var token = Vault.TrackingToken(id, 258);
        Assert.True(Vault.TryReadTrackingToken(token, out var read, out var version));
        Assert.Equal((id, 258), (read, version));
        for (var i = 0; i < token.Length; i++)
        {
            foreach (var c in Alphabet.Where(c => c != token[i]).Append('='))
            {
                Assert.False(Vault.TryReadTrackingToken(token[..i] + c + token[(i + 1)..], out _, out _));
            }
        }

        Assert.False(new App.Vault.Vault(KeyRing.Create(Now)).TryReadTrackingToken(token, out _, out _));
        foreach (var strange in new[] { "", token[..45], token + "A", " " + token[1..], new string('é', 46), token.ToUpperInvariant() })
        {
            Assert.False(Vault.TryReadTrackingToken(strange, out _, out _));
        }
    }

    [Fact]
    public void A_phone_is_found_by_its_index_however_it_was_written()
    {
        var (one, two, three) = (Read("138 0013 8000"), Read("+8613800138000"), Read("13800138001"));
        Assert.Equal(Vault.PhoneIndex(one), Vault.PhoneIndex(two));
        Assert.NotEqual(Vault.PhoneIndex(one), Vault.PhoneIndex(three));
        Assert.NotEqual(Vault.PhoneIndex(one), new App.Vault.Vault(KeyRing.Create(Now)).PhoneIndex(one));
    }

    private static Phone Read(string text)
    {
        Assert.True(Phone.TryParse(text, out var phone));
        return phone;
    }
}
