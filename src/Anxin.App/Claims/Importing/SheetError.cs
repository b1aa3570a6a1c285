using Anxin.App.Common;

namespace Anxin.App.Claims.Importing;

/// <summary>What is wrong with a sheet, and where: the row as a spreadsheet counts it, and the column by its name in the API.</summary>
public sealed record SheetError(int Row, string? Field, string Code, string Message)
{
    internal static SheetError Of(int row, string? field, Error error) => new(row, field, error.Code, error.Message);
}
