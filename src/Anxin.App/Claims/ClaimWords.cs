using System.Text.RegularExpressions;
using Anxin.App.Cases;
using Anxin.App.Vault;

namespace Anxin.App.Claims;

/// <summary>
/// Opens the words in a claim's file for those who read it. People write names and phones into them: the buyer's name and address, and every
/// mobile number, are masked for all readers alike.
/// </summary>
internal sealed partial class ClaimWords(DataKey key, Case @case)
{
    private const int ShortestAddress = 6;
    private readonly string _name = key.Open(@case.ContactName, "contact-name");
    private readonly string _address = key.Open(@case.Address, "address");
    private readonly string _phone = Phone.TryParse(key.Open(@case.Phone, "phone"), out var phone) ? phone.Display : "";

    public string Open(byte[] sealedWords, string field) => Hide(key.Open(sealedWords, field));

    public string? OpenIf(byte[]? sealedWords, string field) => sealedWords is null ? null : Open(sealedWords, field);

    public string Hide(string text)
    {
        text = Mobile().Replace(text, m => $"{m.Value[..3]}****{m.Value[^4..]}");
        text = _phone.Length > 0 ? text.Replace(_phone, @case.MaskedPhone, StringComparison.Ordinal) : text;
        text = _name.Length > 1 ? text.Replace(_name, @case.MaskedName, StringComparison.Ordinal) : text;
        return _address.Length >= ShortestAddress ? text.Replace(_address, "***", StringComparison.Ordinal) : text;
    }

    [GeneratedRegex(@"(?<![0-9])(?:\+?86[ -]?)?1[3-9][0-9](?:[ -]?[0-9]){8}(?![0-9])")]
    private static partial Regex Mobile();
}
