namespace Anxin.App.Vault;

/// <summary>Names the key ring a database was sealed with.</summary>
public sealed class RingMark(string ringId)
{
    public int Id { get; private set; } = 1;

    public string RingId { get; private set; } = ringId;
}
