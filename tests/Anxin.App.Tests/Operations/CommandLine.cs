using System.Diagnostics;

namespace Anxin.App.Tests.Operations;

/// <summary>The real executable, as a shell would start it.</summary>
public sealed class CommandLine : IDisposable
{
    public string Data { get; } = Directory.CreateTempSubdirectory("anxin-command-").FullName;

    public sealed record Outcome(int ExitCode, string Output, string Errors);

    public static Process Start(IReadOnlyDictionary<string, string>? environment, params string[] arguments)
    {
        var start =
            new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "anxin.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Asks a process to end, as a service manager does.</summary>
    public static Process Kill(int id) => Process.Start("kill", ["-TERM", $"{id}"]);

    public Task<Outcome> Run(params string[] arguments) => Run(input: "", arguments);

    public async Task<Outcome> Run(string input, string[] arguments)
    {
        var ct = TestContext.Current.CancellationToken;
        using var process = Start(new Dictionary<string, string> { ["ANXIN_DATA"] = Data }, arguments);
        await process.StandardInput.WriteAsync(input.AsMemory(), ct);
        process.StandardInput.Close();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        return new Outcome(process.ExitCode, await output, await errors);
    }

    public void Dispose() => Directory.Delete(Data, recursive: true);
}
