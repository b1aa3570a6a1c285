namespace Anxin.App.Parties;

/// <summary>A person who goes to the door. Name and phone are sealed; the badge number is public.</summary>
public sealed class Technician
{
    private readonly List<TechnicianSkill> _skills = [];
    private readonly List<TechnicianBrand> _brands = [];
    private readonly List<TechnicianCertificate> _certificates = [];
    private readonly List<TechnicianCounty> _counties = [];
    private readonly List<TechnicianHours> _hours = [];

    private Technician(Guid id, Guid outletId, string badge, DateTime createdAt) =>
        (Id, OutletId, Badge, CreatedAt) = (id, outletId, badge, createdAt);

    public Guid Id { get; private set; }

    public Guid OutletId { get; private set; }

    public string Badge { get; private set; }

    public DateTime CreatedAt { get; private set; }

    public bool Active { get; private set; } = true;

    public byte[] Name { get; private set; } = [];

    public byte[] Phone { get; private set; } = [];

    public byte[] PhoneIndex { get; private set; } = [];

    public string MaskedName { get; private set; } = "";

    /// <summary>The six-digit county the technician starts from.</summary>
    public int BaseCounty { get; private set; }

    /// <summary>Jobs a day at most.</summary>
    public int DailyLimit { get; private set; } = 6;

    public int RatingCount { get; private set; }

    public int RatingSum { get; private set; }

    public int Version { get; private set; }

    public IReadOnlyList<TechnicianSkill> Skills => _skills;

    public IReadOnlyList<TechnicianBrand> Brands => _brands;

    public IReadOnlyList<TechnicianCertificate> Certificates => _certificates;

    public IReadOnlyList<TechnicianCounty> Counties => _counties;

    public IReadOnlyList<TechnicianHours> Hours => _hours;

    public static Technician Hire(Guid id, Guid outletId, string badge, DateTime now) => new(id, outletId, badge, now);

    public void Identify(Vault.DataKey key, Vault.Vault vault, string name, Vault.Phone phone)
    {
        (Name, Phone) = (key.Seal(name, "name"), key.Seal(phone.E164, "phone"));
        (PhoneIndex, MaskedName) = (vault.PhoneIndex(phone), Vault.Mask.Name(name));
    }

    public string OpenName(Vault.DataKey key) => key.Open(Name, "name");

    public Vault.Phone OpenPhone(Vault.DataKey key) =>
        Vault.Phone.TryParse(key.Open(Phone, "phone"), out var phone)
            ? phone
            : throw new Vault.VaultException("A technician's sealed phone is no phone number.");

    public void MoveTo(Guid outletId) => OutletId = outletId;

    public void Place(int baseCounty, int dailyLimit) => (BaseCounty, DailyLimit) = (baseCounty, dailyLimit);

    public void Qualify(
        IEnumerable<TechnicianSkill> skills, IEnumerable<TechnicianBrand> brands, IEnumerable<TechnicianCertificate> certificates)
    {
        Replace(_skills, skills);
        Replace(_brands, brands);
        Replace(_certificates, certificates);
    }

    public void Cover(IEnumerable<int> counties, IEnumerable<TechnicianHours> hours)
    {
        Replace(_counties, counties.Distinct().Select(c => new TechnicianCounty(c)));
        Replace(_hours, hours);
    }

    public void Activate(bool active) => Active = active;

    public void Rate(int stars) => (RatingCount, RatingSum) = (RatingCount + 1, RatingSum + stars);

    private static void Replace<T>(List<T> list, IEnumerable<T> items)
    {
        list.Clear();
        list.AddRange(items);
    }
}
