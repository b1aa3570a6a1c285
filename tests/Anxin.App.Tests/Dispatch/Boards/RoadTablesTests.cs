using System.Net;
using System.Text;
using Anxin.App.Dispatch;
using Anxin.App.Dispatch.Boards;
using Anxin.Planning.Boards;
using Microsoft.Extensions.Logging.Abstractions;

namespace Anxin.App.Tests.Dispatch.Boards;

/// <summary>Real ways from a table service, which is a real listener here, and what happens when it misbehaves.</summary>
public sealed class RoadTablesTests
{
    private static readonly Board Plain = new(
        "b",
        [new BoardTechnician("t", new BoardPlace { Latitude = 30.5, Longitude = 114.3 }) { Shifts = [new BoardShift(0, 30_000)] }],
        [new BoardJob("j", new BoardPlace { Latitude = 30.6, Longitude = 114.4 }, 600)]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_board_is_planned_on_the_ways_of_the_service()
    {
        var (measured, asked) = await Measure("""{"code":"Ok","durations":[[0,1800.4],[1200,0]],"distances":[[0,15000],[14000.2,0]]}""");
        Assert.Equal("/table/v1/driving/114.4,30.6;114.3,30.5?annotations=duration,distance", asked);
        Assert.Equal(1800, measured.Matrix!.Seconds[0][1]);
        var plan = BoardSolver.Solve(measured, 1, Anxin.Planning.Touring.WorkLimit.Of(10));
        Assert.Equal(1200, plan.Tours.Single().Visits.Single().Start);
    }

    [Theory]
    [InlineData("""{"code":"Ok","durations":[[0,null],[1200,0]],"distances":[[0,1],[1,0]]}""")] // a pair without a way
    [InlineData("""{"code":"Ok","durations":[[0,5]],"distances":[[0,5]]}""")] // a gap
    [InlineData("""{"code":"Ok","durations":[[0,-1],[1,0]],"distances":[[0,1],[1,0]]}""")]
    [InlineData("""{"code":"NoTable"}""")]
    [InlineData("<html>")]
    [InlineData("")]
    public async Task An_unusable_table_leaves_the_estimate(string body) => Assert.Null((await Measure(body)).Board.Matrix);

    [Fact]
    public async Task A_service_that_fails_or_is_slow_leaves_the_estimate()
    {
        Assert.Null((await Measure("{}", HttpStatusCode.InternalServerError)).Board.Matrix);
        Assert.Null((await Measure("""{"code":"Ok","durations":[[0,1],[1,0]],"distances":[[0,1],[1,0]]}""", hold: true)).Board.Matrix);
        Assert.Null((await Tables(new Uri("http://127.0.0.1:9/")).Measure(Plain, Ct)).Matrix); // nobody listens
        Assert.Same(Plain, await Tables(null).Measure(Plain, Ct)); // off
    }

    private static RoadTables Tables(Uri? table) => new(
        new HttpClient(), new DispatchRules { Roads = new RoadOptions { Table = table, Timeout = TimeSpan.FromMilliseconds(700) } },
            NullLogger<RoadTables>.Instance);

    private static async Task<(Board Board, string Asked)> Measure(string body, HttpStatusCode status = HttpStatusCode.OK,
        bool hold = false)
    {
        using var listener = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var asked = "";
        using var done = new CancellationTokenSource();
        var serving = Task.Run(
            async () =>
            {
                using var client = await listener.AcceptTcpClientAsync(Ct);
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream, Encoding.ASCII, false, 1024, leaveOpen: true);
                asked = (await reader.ReadLineAsync(Ct))!.Split(' ')[1];
                while (await reader.ReadLineAsync(Ct) is { Length: > 0 })
                {
                }

                if (hold)
                {
                    await Task.Delay(Timeout.Infinite, done.Token).ContinueWith(_ => { }, TaskScheduler.Default);
                    return;
                }

                var bytes = Encoding.UTF8.GetBytes(body);
                await stream.WriteAsync(
                    Encoding.ASCII.GetBytes($"HTTP/1.1 {(int)status} X\r\nContent-Type: application/json\r\nContent-Length: {bytes.Length}\r\nConnection: close\r\n\r\n"), Ct);
                await stream.WriteAsync(bytes, Ct);
            },
            Ct);
        var endpoint = (IPEndPoint)listener.LocalEndpoint;
        var measured = await Tables(new Uri($"http://127.0.0.1:{endpoint.Port}/table/v1/driving/")).Measure(Plain, Ct);
        await done.CancelAsync();
        await serving;
        return (measured, asked);
    }
}
