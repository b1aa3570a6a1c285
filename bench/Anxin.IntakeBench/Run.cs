namespace Anxin.IntakeBench;

/// <summary>Everything measured on one database.</summary>
internal sealed record Run(
    string Database, double RawPerSecond, Load.Measured Plain, Load.Measured WithPhoto, Load.Measured HalfPlain, TimeSpan ColdStart, long IdleBytes, long LoadedBytes)
{
    /// <summary>Time for the jobs of the bursts, so that the steady load is not measured on their tail.</summary>
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(10);

    public static async Task<Run> On(string executable, ITarget target, int seconds)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-bench-").FullName;
        try
        {
            await using (target)
            {
                var raw = await Load.Drive(async _ => await target.Committer(folder), seconds);
                await using (await ServerProcess.Start(executable, Path.Combine(folder, "data"), target.Settings))
                {
                    // The first start creates the database; the cold start that operators see is the second.
                }

                await using var server = await ServerProcess.Start(executable, Path.Combine(folder, "data"), target.Settings);
                var notice = await Reporter.Notice(server.Address);
                await Task.Delay(TimeSpan.FromSeconds(3));
                var idle = server.ResidentBytes();
                Task<Func<Task>> Phone(int seed, bool photo) =>
                    Task.FromResult<Func<Task>>(new Reporter(server.Address, seed, notice, photo).Report);
                var plain = await Load.Drive(i => Phone(i, photo: false), seconds);
                var photo = await Load.Drive(i => Phone(1000 + i, photo: true), seconds);
                var loaded = server.ResidentBytes();
                await Task.Delay(Settling);
                var half = await Load.Drive(i => Phone(2000 + i, photo: false), seconds, plain.PerSecond / 2);
                return new Run(target.Name, raw.PerSecond, plain, photo, half, server.ColdStart, idle, loaded);
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
