namespace Anxin.App.Parties;

/// <summary>One slot of a limit on attempts, and when it was last used. <see cref="Attempts"/> says how slots are taken.</summary>
public sealed class Attempt(byte[] key, int slot, DateTime at)
{
    /// <summary>Keyed fingerprint of what is limited: a user name, a phone, an address.</summary>
    public byte[] Key { get; private set; } = key;

    public int Slot { get; private set; } = slot;

    public DateTime At { get; private set; } = at;
}
