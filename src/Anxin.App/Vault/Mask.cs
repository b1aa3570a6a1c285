namespace Anxin.App.Vault;

/// <summary>What is shown of a personal value to those who may know that it exists but need not read it.</summary>
public static class Mask
{
    public static string Phone(Phone phone)
    {
        var text = phone.Display;
        return text.Length < 11 ? new string('*', Math.Max(0, text.Length - 2)) + text[^2..] : $"{text[..3]}{new string('*', text.Length - 7)}{text[^4..]}";
    }

    /// <summary>Keeps the first character: 王小明 becomes 王**.</summary>
    public static string Name(string name) => name.Length == 0 ? "" : char.IsHighSurrogate(name[0]) && name.Length > 1 ? name[..2] + "**" : name[..1] + "**";
}
