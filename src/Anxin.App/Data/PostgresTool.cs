using System.Diagnostics;
using System.Globalization;
using Npgsql;

namespace Anxin.App.Data;

/// <summary>
/// Runs PostgreSQL's own programs. The password goes by the environment, never by the command line, which everybody on the machine can
/// read.
/// </summary>
internal static class PostgresTool
{
    public static async Task Run(string tool, DatabaseOptions? database, IReadOnlyList<string> arguments, CancellationToken ct)
    {
        var start = new ProcessStartInfo(Find(tool)) { RedirectStandardError = true, RedirectStandardOutput = true };
        if (database is not null)
        {
            Connect(start, new NpgsqlConnectionStringBuilder(database.ConnectionString));
        }

        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new IOException($"{tool} did not start.");
        try
        {
            var (output, errors) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
            await process.WaitForExitAsync(ct);
            _ = await output;
            if (process.ExitCode != 0)
            {
                throw new IOException($"{tool} failed: {(await errors).Trim()}");
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }
    }

    private static void Connect(ProcessStartInfo start, NpgsqlConnectionStringBuilder connection)
    {
        foreach (var (name, value) in new[]
        {
            ("PGHOST", connection.Host), ("PGPORT", connection.Port.ToString(
                CultureInfo.InvariantCulture)), ("PGUSER", connection.Username),
            ("PGPASSWORD", connection.Password), ("PGDATABASE", connection.Database),
        })
        {
            if (value is not null)
            {
                start.Environment[name] = value;
            }
        }

        start.ArgumentList.Add($"--dbname={connection.Database ?? connection.Username}");
    }

    private static string Find(string tool)
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .AsEnumerable();
        if (Directory.Exists("/usr/lib/postgresql"))
        {
            folders = Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)
                .Select(version => Path.Combine(version, "bin")).Concat(folders);
        }

        return folders.Select(folder => Path.Combine(folder, tool)).FirstOrDefault(File.Exists)
            ?? throw new IOException($"{tool} is missing. Install PostgreSQL's client programs (Debian: postgresql-client).");
    }
}
