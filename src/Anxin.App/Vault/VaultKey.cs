namespace Anxin.App.Vault;

/// <summary>
/// The data key of one case, account or technician, wrapped by the ring. Destroying it makes everything sealed with it unreadable for
/// good.
/// </summary>
public sealed class VaultKey
{
    private VaultKey(Guid id, byte[] wrapped, string wrappedBy, DateTime createdAt) =>
        (Id, Wrapped, WrappedBy, CreatedAt) = (id, wrapped, wrappedBy, createdAt);

    public Guid Id { get; private set; }

    public byte[] Wrapped { get; private set; }

    public string WrappedBy { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public DateTime? DestroyedAt { get; private set; }

    internal static VaultKey Create(Guid id, byte[] wrapped, string wrappedBy, DateTime now) => new(id, wrapped, wrappedBy, now);

    internal void Rewrap(byte[] wrapped, string wrappedBy) => (Wrapped, WrappedBy) = (wrapped, wrappedBy);

    public void Destroy(DateTime now) => (Wrapped, DestroyedAt) = ([], now);
}
