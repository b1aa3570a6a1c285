namespace Anxin.App.Claims.Importing;

/// <summary>The rows of one order number, in their order, and the command they make.</summary>
internal sealed record SheetOrder(PlaceOrder.Command Command, IReadOnlyList<SheetRow> Rows)
{
    /// <summary>Where a refusal of the command is about: the row and column it came from.</summary>
    public (int Row, string? Field) Locate(string? field)
    {
        if (field is null || !field.StartsWith("lines[", StringComparison.Ordinal))
        {
            return (Rows[0].Number, field?.Replace("Minor", "", StringComparison.Ordinal));
        }

        var end = field.IndexOf(']', StringComparison.Ordinal);
        var line = int.Parse(field.AsSpan(6, end - 6), System.Globalization.CultureInfo.InvariantCulture);
        return (Rows[line].Number, end + 2 < field.Length ? field[(end + 2)..].Replace("Minor", "", StringComparison.Ordinal) : null);
    }
}
