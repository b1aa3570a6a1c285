using Microsoft.AspNetCore.Identity;

namespace Anxin.App.Parties;

public enum Role
{
    Consumer,
    Merchant,
    Technician,
    Agent,
    Dispatcher,
    Reviewer,
    Supervisor,
    Auditor,
    Administrator,
    Integrator,
}

/// <summary>Somebody who signs in. User names are chosen, not personal; the display name is sealed.</summary>
public sealed class Account : IdentityUser<Guid>
{
    private Account()
    {
    }

    public Role Role { get; private set; }

    /// <summary>The tenant of a merchant's staff.</summary>
    public Guid? MerchantId { get; private set; }

    public Guid? TechnicianId { get; private set; }

    public byte[] DisplayName { get; private set; } = [];

    public DateTime CreatedAt { get; private set; }

    public bool MustChangePassword { get; private set; }

    public static Account Create(Guid id, string userName, Role role, DateTime now) =>
        new() { Id = id, UserName = userName, Role = role, CreatedAt = now, LockoutEnabled = true, SecurityStamp = Guid.NewGuid().ToString("N") };

    public void Name(Vault.DataKey key, string name) => DisplayName = key.Seal(name, "display-name");

    public void BelongTo(Guid? merchantId, Guid? technicianId) => (MerchantId, TechnicianId) = (merchantId, technicianId);

    public void RequirePasswordChange(bool must) => MustChangePassword = must;
}
