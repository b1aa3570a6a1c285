namespace Anxin.App.Repairs;

/// <summary>The name of an inbox view in an address, in whatever letters; the framework reads enums only in ours.</summary>
public readonly record struct InboxViewWord(InboxView View)
{
    public static bool TryParse(string? text, out InboxViewWord word)
    {
        var known = Enum.TryParse<InboxView>(text, ignoreCase: true, out var view) && Enum.IsDefined(view);
        word = new InboxViewWord(view);
        return known;
    }
}
