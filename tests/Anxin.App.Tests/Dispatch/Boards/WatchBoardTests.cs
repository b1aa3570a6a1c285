using System.Net;
using Anxin.App.Dispatch;
using Anxin.App.Dispatch.Boards;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Tests.Dispatch.Boards;

/// <summary>A board seen live.</summary>
public sealed class WatchBoardTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_watcher_is_told_of_a_change_and_who_comes_back_with_an_older_id_at_once(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var technician = await app.WithTechnicianAtWork();
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        var repair = await app.WithRepair();
        var board = await app.Board(dispatcher);
        var revision = board.GetProperty("revision").GetInt32();

        using var answer = await Open(dispatcher, board, revision);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType?.MediaType);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(Ct));
        Assert.Equal(("beat", revision), await Next(lines)); // the line is alive, nothing is new
        await app.Accept(technician, repair);
        var (kind, after) = await Next(lines);
        Assert.Equal("change", kind);
        Assert.True(after > revision);

        using var again = await Open(dispatcher, board, revision);
        using var more = new StreamReader(await again.Content.ReadAsStreamAsync(Ct));
        Assert.Equal(("change", (await app.Board(dispatcher)).GetProperty("revision").GetInt32()), await Next(more));
    }

    [Fact]
    public async Task Only_so_many_watch_at_once_and_who_leaves_makes_room()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite, adjust: services =>
            services.AddSingleton(new DispatchRules { MostWatching = 1 }));
        var dispatcher = await app.SignedIn(Role.Dispatcher);
        await app.WithRepair();
        var board = await app.Board(dispatcher);
        using (await Open(dispatcher, board, 0))
        {
            await (await dispatcher.Get(TestApp.BoardPath(board) + "/events")).Refused(HttpStatusCode.TooManyRequests, "too_many_watching");
        }

        var watch = app.Service<WatchBoard>();
        while (watch.Watching > 0)
        {
            await Task.Delay(50, Ct);
        }

        using var later = await Open(dispatcher, board, 0);
        Assert.Equal(HttpStatusCode.OK, later.StatusCode);
        await (await dispatcher.Get($"/api/dispatch/boards/{Guid.NewGuid()}/events")).Refused(HttpStatusCode.NotFound, "no_such_board");
    }

    private static Task<HttpResponseMessage> Open(HttpClient http, System.Text.Json.JsonElement board, int last)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, TestApp.BoardPath(board) + "/events");
        request.Headers.Add("Last-Event-ID", $"{last}");
        return http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Ct);
    }

    private static async Task<(string Kind, int Id)> Next(StreamReader lines)
    {
        var (kind, id) = ("", -1);
        while (await lines.ReadLineAsync(Ct) is { } line && (line.Length > 0 || id < 0))
        {
            kind = line.StartsWith("event: ", StringComparison.Ordinal) ? line[7..] : kind;
            id = line.StartsWith("id: ", StringComparison.Ordinal)
                ? int.Parse(line[4..], System.Globalization.CultureInfo.InvariantCulture) : id;
        }

        return (kind, id);
    }
}
