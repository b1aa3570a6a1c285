namespace Anxin.App.Claims.Importing;

/// <summary>One row of an order sheet, its cells by column and trimmed; what is blank is not there.</summary>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<OrderColumn, string> Cells)
{
    public string? this[OrderColumn column] => Cells.GetValueOrDefault(column);

    public bool IsLike(SheetRow other) =>
        Cells.Count == other.Cells.Count && Cells.All(c => other.Cells.TryGetValue(c.Key, out var cell) && cell == c.Value);
}
