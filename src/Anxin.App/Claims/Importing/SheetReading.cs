using Anxin.App.Common;

namespace Anxin.App.Claims.Importing;

/// <summary>Makes one order of the rows of its number.</summary>
internal sealed class SheetReading(IEnumerable<SheetRow> of, Action<int, string?, Error> wrong)
{
    private readonly IReadOnlyList<SheetRow> _rows = [.. of];
    private bool _failed;

    public static Invalid Missing { get; } = new("cell_missing", "This cell must not be blank.", null, "Fill it in.");

    /// <summary>Null when something is wrong with them.</summary>
    public SheetOrder? Order()
    {
        CheckRows();
        var (freight, paid) = (
            Of(OrderColumn.Freight) is { } cell ? Read(_rows[0], OrderColumn.Freight, cell, Cells.Money) : 0,
            Need(_rows[0], OrderColumn.Paid, Cells.Money));
        var placed = Need(_rows[0], OrderColumn.PlacedAt, Cells.Time);
        var (shipped, delivered) = (Maybe(OrderColumn.ShippedAt), Maybe(OrderColumn.DeliveredAt));
        var (name, phone) = (Need(_rows[0], OrderColumn.BuyerName, Text), Need(_rows[0], OrderColumn.BuyerPhone, Text));
        var lines = _rows.Select(Line).ToList();
        return _failed
            ? null
            : new SheetOrder(
                new PlaceOrder.Command(
                    _rows[0][OrderColumn.Number]!, name!, phone!, Of(OrderColumn.ShipTo), "CNY", lines, freight, paid, placed, shipped, delivered),
                _rows);
    }

    private void CheckRows()
    {
        if (_rows.Count > OrderLimits.Lines)
        {
            Wrong(_rows[OrderLimits.Lines], null, new Invalid(
                "too_many_lines", $"An order has at most {OrderLimits.Lines} lines.", null, "Divide the order."));
        }

        for (var i = 1; i < _rows.Count; i++)
        {
            var row = _rows[i];
            foreach (var column in OrderColumn.All.Where(c => c.OfOrder && row[c] is not null && row[c] != _rows[0][c]))
            {
                Wrong(row, column.Name, new Invalid(
                    "order_rows_differ", "This differs from the first row of the order.", null, "Two orders need two numbers."));
            }

            if (_rows.Take(i).Any(row.IsLike))
            {
                Wrong(row, null, new Invalid("row_twice", "The same row stands above.", null, "Delete it, or count pieces in the quantity."));
            }
        }
    }

    private OrderLineForm Line(SheetRow row) => new(
        row[OrderColumn.Sku], Need(row, OrderColumn.Title, Text)!, row[OrderColumn.Category], Need(row, OrderColumn.Quantity, Cells.Quantity),
        Need(row, OrderColumn.Price, Cells.Money));

    private string? Of(OrderColumn column) => _rows[0][column];

    private DateTime? Maybe(OrderColumn column) => Of(column) is { } cell ? Read(_rows[0], column, cell, Cells.Time) : null;

    private T? Need<T>(SheetRow row, OrderColumn column, Func<string, Result<T>> read)
    {
        if (row[column] is { } cell)
        {
            return Read(row, column, cell, read);
        }

        Wrong(row, column.Name, Missing);
        return default;
    }

    private T? Read<T>(SheetRow row, OrderColumn column, string cell, Func<string, Result<T>> read)
    {
        var value = read(cell);
        if (!value.Ok)
        {
            Wrong(row, column.Name, value.Error);
        }

        return value.Value;
    }

    private static Result<string> Text(string cell) => cell;

    private void Wrong(SheetRow row, string? field, Error error)
    {
        _failed = true;
        wrong(row.Number, field, error);
    }
}
