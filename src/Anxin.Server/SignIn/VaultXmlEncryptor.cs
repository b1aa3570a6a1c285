using System.Xml.Linq;
using Anxin.App.Vault;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Anxin.Server.SignIn;

/// <summary>Seals the keys that protect sessions with the vault before they reach the disk.</summary>
internal sealed class VaultXmlEncryptor(Vault vault) : IXmlEncryptor
{
    public const string Field = "session-key";

    public EncryptedXmlInfo Encrypt(XElement plaintextElement)
    {
        ArgumentNullException.ThrowIfNull(plaintextElement);
        var text = plaintextElement.ToString(SaveOptions.DisableFormatting);
        return new EncryptedXmlInfo(
            new XElement("sealed", Convert.ToBase64String(vault.Installation.Seal(text, Field))), typeof(VaultXmlDecryptor));
    }
}
