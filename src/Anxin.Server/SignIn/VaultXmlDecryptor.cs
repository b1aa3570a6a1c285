using System.Xml.Linq;
using Anxin.App.Vault;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace Anxin.Server.SignIn;

/// <summary>Opens what <see cref="VaultXmlEncryptor"/> sealed. Created by name, from the file, when the server starts.</summary>
internal sealed class VaultXmlDecryptor(IServiceProvider services) : IXmlDecryptor
{
    public XElement Decrypt(XElement encryptedElement)
    {
        ArgumentNullException.ThrowIfNull(encryptedElement);
        var vault = services.GetRequiredService<Vault>();
        return XElement.Parse(vault.Installation.Open(Convert.FromBase64String(encryptedElement.Value), VaultXmlEncryptor.Field));
    }
}
