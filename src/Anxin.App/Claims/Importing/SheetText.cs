using Anxin.App.Common;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Claims.Importing;

/// <summary>Reads a sheet off the network, bounded while it is read, and the template that sheets begin with.</summary>
internal static class SheetText
{
    public static async Task<Result<string>> Read(HttpRequest request, int most, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > most)
            {
                return new TooLarge("csv_too_large", $"The sheet is larger than {most >> 20} MB.", null, "Send it in parts.");
            }
        }

        return Csv.Text(memory.GetBuffer().AsSpan(0, (int)memory.Length)) is { } text
            ? text
            : new Invalid("csv_not_utf8", "The sheet is not in UTF-8.", null, "Save it as 'CSV UTF-8' and send it again.");
    }

    /// <summary>A header and one example row, with the byte order mark by which spreadsheets know UTF-8.</summary>
    public static byte[] Template(bool chinese) => System.Text.Encoding.UTF8.GetBytes(
        "\uFEFF" + Csv.Write(OrderColumn.All.Select(c => chinese ? c.Zh : c.Name)) + Csv.Write(OrderColumn.All.Select(c => c.Example)));
}
