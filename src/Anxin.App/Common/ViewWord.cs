namespace Anxin.App.Common;

/// <summary>The name of a list's view in an address, in whatever letters; the framework reads enums only in ours.</summary>
public readonly record struct ViewWord<TView>(TView View)
    where TView : struct, Enum
{
#pragma warning disable CA1000 // reading values from an address looks for exactly this method
    public static bool TryParse(string? text, out ViewWord<TView> word)
    {
        var known = Enum.TryParse<TView>(text, ignoreCase: true, out var view) && Enum.IsDefined(view);
        word = new ViewWord<TView>(view);
        return known;
    }
#pragma warning restore CA1000
}
