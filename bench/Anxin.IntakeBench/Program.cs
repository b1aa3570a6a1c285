// Acknowledged repairs per second of one server process, beside what the same database commits from the same clients in the same run.
// usage: dotnet run -c Release --project bench/Anxin.IntakeBench -- SERVER [--postgres CONNECTION] [--seconds N] [--out FILE]
//        SERVER is the built executable (artifacts/bin/Anxin.Server/release/anxin).
using Anxin.IntakeBench;

if (args.Length == 0 || args[0].StartsWith('-'))
{
    Console.Error.WriteLine("usage: Anxin.IntakeBench SERVER [--postgres CONNECTION] [--seconds N] [--out FILE]");
    return 2;
}

var seconds = int.Parse(Option("--seconds") ?? "10", null);
var report = new Report();
await report.Add(await Run.On(args[0], new SqliteTarget(), seconds));
if (Option("--postgres") is { } connection)
{
    await report.Add(await Run.On(args[0], new PostgresTarget(connection), seconds));
}

Console.WriteLine(report.Text);
if (Option("--out") is { } file)
{
    await File.WriteAllTextAsync(file, report.Text);
}

return 0;

string? Option(string name) => Array.IndexOf(args, name) is >= 0 and var i && i + 1 < args.Length ? args[i + 1] : null;
