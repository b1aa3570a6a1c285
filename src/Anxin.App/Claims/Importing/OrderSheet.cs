using Anxin.App.Common;

namespace Anxin.App.Claims.Importing;

/// <summary>
/// Reads a sheet of orders: a header, then one row an order line; rows of one number make one order. Collects everything that is wrong
/// instead of stopping at the first.
/// </summary>
internal sealed class OrderSheet
{
    public const int MostRows = 20_000;
    private readonly List<SheetError> _errors = [];
    private readonly List<SheetOrder> _orders = [];
    private readonly List<OrderColumn> _columns = [];

    private OrderSheet()
    {
    }

    public IReadOnlyList<SheetError> Errors => _errors;

    public IReadOnlyList<SheetOrder> Orders => _orders;

    /// <summary>Rows under the header.</summary>
    public int Rows { get; private set; }

    public static OrderSheet Read(string text)
    {
        var sheet = new OrderSheet();
        var rows = new List<SheetRow>();
        foreach (var row in Csv.Read(text))
        {
            if (row.Problem is { } problem)
            {
                sheet.Wrong(row.Number, null, problem);
                break;
            }

            if (sheet._columns.Count == 0)
            {
                if (!sheet.ReadHeader(row))
                {
                    return sheet;
                }
            }
            else if (++sheet.Rows > MostRows)
            {
                sheet.Wrong(row.Number, null, new Invalid("too_many_rows", $"There are more than {MostRows} rows.", null, "Send them in parts."));
                break;
            }
            else if (sheet.ReadRow(row) is { } read)
            {
                rows.Add(read);
            }
        }

        if (sheet._columns.Count == 0 && sheet._errors.Count == 0)
        {
            sheet.Wrong(1, null, new Invalid("sheet_empty", "The sheet is empty.", null, "Begin with the template."));
        }

        sheet._orders.AddRange(rows.GroupBy(r => r[OrderColumn.Number]!).Select(g => new SheetReading(g, sheet.Wrong).Order()).OfType<SheetOrder>());
        return sheet;
    }

    private bool ReadHeader(Csv.Row row)
    {
        foreach (var heading in row.Cells)
        {
            if (OrderColumn.Find(heading) is not { } column)
            {
                Wrong(row.Number, heading.Trim()[..Math.Min(heading.Trim().Length, 40)], new Invalid(
                    "column_unknown", "No column has this heading.", null, "Use the headings of the template."));
            }
            else if (_columns.Contains(column))
            {
                Wrong(row.Number, column.Name, new Invalid("column_twice", "Two columns have this heading.", null, "Keep one of them."));
            }
            else
            {
                _columns.Add(column);
            }
        }

        foreach (var missing in OrderColumn.All.Where(c => c.Needed && !_columns.Contains(c)))
        {
            Wrong(row.Number, missing.Name, new Invalid("column_missing", "This column is missing.", null, "Use the headings of the template."));
        }

        return _errors.Count == 0;
    }

    private SheetRow? ReadRow(Csv.Row row)
    {
        if (row.Cells.Count > _columns.Count && row.Cells.Skip(_columns.Count).Any(c => c.Length > 0))
        {
            Wrong(row.Number, null, new Invalid("row_too_long", "The row has more cells than the header.", null, "Quote cells that hold commas."));
            return null;
        }

        var cells = new Dictionary<OrderColumn, string>();
        var before = _errors.Count;
        foreach (var (column, cell) in _columns.Zip(row.Cells.Select(c => c.Trim())).Where(c => c.Second.Length > 0))
        {
            cells[column] = cell;
            if (Cells.Check(column, cell) is { } wrong)
            {
                Wrong(row.Number, column.Name, wrong);
            }
        }

        if (!cells.ContainsKey(OrderColumn.Number))
        {
            Wrong(row.Number, OrderColumn.Number.Name, SheetReading.Missing);
        }

        return _errors.Count == before ? new SheetRow(row.Number, cells) : null;
    }

    private void Wrong(int row, string? field, Error error) => _errors.Add(SheetError.Of(row, field, error));
}
