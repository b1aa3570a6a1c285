using Anxin.App.Common;
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

    /// <summary>What a list may show: 王**.</summary>
    public string MaskedName { get; private set; } = "";

    public DateTime CreatedAt { get; private set; }

    /// <summary>
    /// Set while an administrator keeps the account locked. Being locked out for wrong passwords is another matter: see <see
    /// cref="Attempts"/>.
    /// </summary>
    public DateTime? LockedAt { get; private set; }

    public bool MustChangePassword { get; private set; }

    /// <summary>An invented person of the demo, whom the role switcher may become without a password.</summary>
    public bool Demo { get; private set; }

    public static Account Create(Guid id, string userName, Role role, DateTime now) =>
        new() { Id = id, UserName = userName, Role = role, CreatedAt = now, SecurityStamp = Guid.NewGuid().ToString("N") };

    public void Name(Vault.DataKey key, string name) => (DisplayName, MaskedName) = (key.Seal(name, "display-name"), Vault.Mask.Name(name));

    public string OpenName(Vault.DataKey key) => key.Open(DisplayName, "display-name");

    public void BelongTo(Guid? merchantId, Guid? technicianId) => (MerchantId, TechnicianId) = (merchantId, technicianId);

    public void RequirePasswordChange(bool must) => MustChangePassword = must;

    public void MarkDemo() => Demo = true;

    /// <summary>Keeps the account out and ends its sessions.</summary>
    public Error? Lock(DateTime now)
    {
        if (LockedAt is not null)
        {
            return new Conflict("account_already_locked", "The account is locked already.", "Read the accounts again.");
        }

        LockedAt = now;
        EndSessions();
        return null;
    }

    public void Unlock() => LockedAt = null;

    /// <summary>Sessions carry the stamp they began with; changing it ends them.</summary>
    public void EndSessions() => SecurityStamp = Guid.NewGuid().ToString("N");
}
