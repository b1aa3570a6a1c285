namespace Anxin.Planning.Tests.Qualifying;

/// <summary>Lifts exactly the obstacle a reason names.</summary>
internal static class Obstacle
{
    private static readonly string[] Kinds = ["gas", "electric", "height"];

    public static Technician Lift(Reason reason, Technician technician, Job job) => reason.Code switch
    {
        "outside_territory" => technician with { Counties = new HashSet<int> { job.County } },
        "day_full" => technician with { DailyLimit = int.MaxValue },
        "no_free_window" => technician with { Hours = Town.Daily("00:00", "24:00"), Commitments = [] },
        _ when reason.Code.StartsWith("skill", StringComparison.Ordinal) => technician with { Skills = [new(job.Category, Town.Always)] },
        _ when reason.Code.StartsWith("brand", StringComparison.Ordinal) => technician with { Brands = [new(Town.Brand, Town.Always)] },
        _ when reason.Code.StartsWith("certificate", StringComparison.Ordinal) => technician with
        {
            Certificates = [.. technician.Certificates, new(Kinds.Single(reason.En.Contains), Town.Always)],
        },
        _ => throw new InvalidOperationException($"No test knows how to lift {reason.Code}."),
    };
}
