using Anxin.App.Common;

namespace Anxin.App.Cases;

public enum CaseKind
{
    Repair,
    Claim,
}

/// <summary>Why a person at the desk should look at a case.</summary>
public enum Attention
{
    Quarantined,
    NeedsInfo,
    NobodyAvailable,
    DoorCodeLocked,
    NotSolved,
    NoShow,
    EvidenceChanged,
    Overdue,
}

/// <summary>The core that every matter shares: its number, who reported it, where it is, and the head of its journal.</summary>
public sealed class Case
{
    private Case(Guid id, string number, CaseKind kind, string language, DateTime openedAt) =>
        (Id, Number, Kind, Language, OpenedAt) = (id, number, kind, language, openedAt);

    public Guid Id { get; private set; }

    public string Number { get; private set; }

    public CaseKind Kind { get; private set; }

    /// <summary>The reporter's language as a BCP 47 tag.</summary>
    public string Language { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public DateTime? ClosedAt { get; private set; }

    public Attention? Attention { get; private set; }

    public Guid? BrandId { get; private set; }

    public byte[] ContactName { get; private set; } = [];

    public byte[] Phone { get; private set; } = [];

    public byte[] PhoneIndex { get; private set; } = [];

    /// <summary>The whole address as the reporter wrote it, sealed.</summary>
    public byte[] Address { get; private set; } = [];

    /// <summary>What an unsealed list may show: 王**.</summary>
    public string MaskedName { get; private set; } = "";

    public string MaskedPhone { get; private set; } = "";

    /// <summary>Official division code at the deepest level known (6 digits, 9 for a township), or null while unresolved.</summary>
    public long? Division { get; private set; }

    /// <summary>The six-digit county, for scoping and dispatch.</summary>
    public int? County { get; private set; }

    public int TrackingVersion { get; private set; } = 1;

    public int JournalLength { get; private set; }

    public byte[] JournalHead { get; private set; } = [];

    public int Version { get; private set; }

    public static Case Open(Guid id, CaseKind kind, string language, DateTime now) => new(id, CaseNumber.New(now), kind, language, now);

    /// <summary>Stores the reporter's data: sealed, found again by the phone's index, shown by its masks.</summary>
    public void Contact(Vault.DataKey key, Vault.Vault vault, string name, Vault.Phone phone, string address)
    {
        (ContactName, Phone, Address) = (key.Seal(name, "contact-name"), key.Seal(phone.E164, "phone"), key.Seal(address, "address"));
        (PhoneIndex, MaskedName, MaskedPhone) = (vault.PhoneIndex(phone), Vault.Mask.Name(name), Vault.Mask.Phone(phone));
    }

    public void ReplaceAddress(Vault.DataKey key, string address) => Address = key.Seal(address, "address");

    public void Locate(long division, int? county) => (Division, County) = (division, county);

    public void About(Guid? brandId) => BrandId = brandId;

    public void Raise(Attention attention) => Attention = attention;

    public void Settle() => Attention = null;

    public Error? Close(DateTime now)
    {
        if (ClosedAt is not null)
        {
            return new Conflict("case_closed", "The case is closed.", "Read the case again.");
        }

        ClosedAt = now;
        return null;
    }

    internal void Reopen() => ClosedAt = null;

    internal void Advance(JournalEntry entry) => (JournalLength, JournalHead) = (entry.Seq, entry.Hash);
}
