using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Anxin.IntakeBench;

/// <summary>The server under test, as an operator starts it, in a folder of its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;

    private ServerProcess(Process process, string address, TimeSpan coldStart) =>
        (_process, Address, ColdStart) = (process, address, coldStart);

    public string Address { get; }

    /// <summary>From starting the process to its first answer.</summary>
    public TimeSpan ColdStart { get; }

    public static async Task<ServerProcess> Start(string executable, string folder, IEnumerable<(string Name, string Value)> settings)
    {
        var port = FreePort();
        var start = new ProcessStartInfo(executable, ["serve", "--port", port.ToString(CultureInfo.InvariantCulture), "--data", folder])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in settings.Append(("Limits__AnonymousPosts", "0")).Append(("Logging__LogLevel__Default", "Warning")))
        {
            start.Environment[name] = value;
        }

        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) => Console.Error.WriteLine(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var address = $"http://127.0.0.1:{port}";
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                (await http.GetAsync(new Uri(address + "/health/live"))).EnsureSuccessStatusCode();
                return new ServerProcess(process, address, clock.Elapsed);
            }
            catch (HttpRequestException) when (!process.HasExited && clock.Elapsed < TimeSpan.FromMinutes(1))
            {
                await Task.Delay(10);
            }
        }
    }

    public long ResidentBytes()
    {
        _process.Refresh();
        return _process.WorkingSet64;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
