using Anxin.App.Common;

namespace Anxin.App.Parties;

/// <summary>
/// A certificate the law or safety asks for (gas, electric, refrigeration, height, lock), its number and its days. The number is sealed:
/// Chinese operator certificates
/// carry the holder's identity number in theirs.
/// </summary>
public sealed record TechnicianCertificate(Guid Id, string Kind, byte[] Number, DateOnly ValidFrom, DateOnly? ValidTo)
{
    public static TechnicianCertificate Of(
        Vault.DataKey key, string kind, string number, DateOnly validFrom, DateOnly? validTo, Guid? id = null)
    {
        var known = id ?? OrderedId.Next();
        return new TechnicianCertificate(known, kind, key.Seal(number, Field(known)), validFrom, validTo);
    }

    public string OpenNumber(Vault.DataKey key) => key.Open(Number, Field(Id));

    private static string Field(Guid id) => $"certificate/{id:N}";
}
