using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;
using Anxin.Planning.Boards;
using Microsoft.Extensions.Logging;

namespace Anxin.App.Dispatch.Boards;

/// <summary>
/// Gives a board real ways from a table service, as OSRM answers it. Whatever goes wrong there, the board is planned with estimated ways:
/// a slow or broken map never stops dispatch.
/// </summary>
public sealed partial class RoadTables(HttpClient http, DispatchRules rules, ILogger<RoadTables> logger)
{
    private const int MostBytes = 4_000_000;

    public async Task<Board> Measure(Board board, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(board);
        var places = board.Jobs.Select(j => j.Place).Concat(board.Technicians.SelectMany(t => new[] { t.Home, t.End }))
            .OfType<BoardPlace>().Distinct().ToList();
        if (rules.Roads.Table is not { } table || places.Count < 2 || places.Count > rules.Roads.MostPlaces)
        {
            return board;
        }

        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(rules.Roads.Timeout);
            var points = string.Join(';', places.Select(p =>
                string.Create(CultureInfo.InvariantCulture, $"{p.Longitude:0.######},{p.Latitude:0.######}")));
            using var answer = await http.GetAsync(new Uri(table, points + "?annotations=duration,distance"),
                HttpCompletionOption.ResponseHeadersRead, limit.Token);
            answer.EnsureSuccessStatusCode();
            await answer.Content.LoadIntoBufferAsync(MostBytes, limit.Token);
            var body = await answer.Content.ReadFromJsonAsync<JsonElement>(limit.Token);
            var matrix = new BoardMatrix(Table(body, "distances", places.Count), Table(body, "durations", places.Count));
            return OnRows(board, places, matrix);
        }
        catch (Exception e) when (!ct.IsCancellationRequested
            && e is HttpRequestException or OperationCanceledException or JsonException or FormatException or KeyNotFoundException or InvalidOperationException)
        {
            LogEstimated(e, places.Count);
            return board;
        }
    }

    /// <summary>A square of whole numbers; a pair without a way (null) or a broken number makes the whole table unusable.</summary>
    private static int[][] Table(JsonElement body, string name, int size)
    {
        int[][] rows = [.. body.GetProperty(name).EnumerateArray().Select(row => row.EnumerateArray().Select(Cell).ToArray())];
        return rows.Length == size && rows.All(row => row.Length == size) ? rows
            : throw new FormatException($"'{name}' is not {size} by {size}.");
    }

    private static int Cell(JsonElement cell) =>
        cell.ValueKind == JsonValueKind.Number && cell.GetDouble() is >= 0 and < 8_000_000 and var value
            ? (int)Math.Round(value)
            : throw new FormatException("A pair of places has no way.");

    private static Board OnRows(Board board, List<BoardPlace> places, BoardMatrix matrix)
    {
        BoardPlace? Row(BoardPlace? place) => place is null ? null : place with { Row = places.IndexOf(place) };
        return board with
        {
            Matrix = matrix,
            Jobs = [.. board.Jobs.Select(job => job with { Place = Row(job.Place) })],
            Technicians = [.. board.Technicians.Select(one => one with { Home = Row(one.Home), End = Row(one.End) })],
        };
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The table of ways between {Places} places was not had; ways are estimated")]
    private partial void LogEstimated(Exception e, int places);
}
