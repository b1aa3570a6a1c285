using Anxin.Planning.Benchmarks;
using Anxin.Planning.Checking;
using Anxin.Planning.Tests.Benchmarks;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Checking;

public sealed class BenchmarkCheckTests
{
    private static readonly BenchmarkInstance Instance = SolomonFile.Read(Instances.Solomon());
    private static readonly BenchmarkPlan Good = BenchmarkSolver.Solve(Instance, BenchmarkObjective.Distance, true, 1, WorkLimit.Of(2000));

    public static TheoryData<string, BenchmarkPlan> Broken => new()
    {
        { "claims value", Good with { Value = Good.Value - 0.1 } },
        { "claims distance", Good with { Distance = double.NaN } },
        { "claims vehicles", Good with { Vehicles = 1 } },
        { "neither visited nor listed", Good with { Routes = [.. Good.Routes.Skip(1)] } },
        { "must be visited", Good with { Routes = [.. Good.Routes.Skip(1)], Unassigned = Good.Routes[0].Stops } },
        { "more than once", Good with { Routes = [.. Good.Routes, Good.Routes[0]] } },
        { "is not in the file", Good with { Routes = [.. Good.Routes, new BenchmarkRoute(null, [99], null)] } },
        { "cannot begin at", Good with { Routes = [.. Good.Routes.Select(r => r with { Start = [.. r.Start!.Select(s => s - 5)] })] } },
        { "after its window ends", Good with { Routes = [.. Good.Routes.Select(r => r with { Start = [.. r.Start!.Select(s => s + 900)] })] } },
        { "start times for", Good with { Routes = [.. Good.Routes.Select(r => r with { Start = [] })] } },
        { "exceeds the capacity", Good with { Routes = [new BenchmarkRoute(null, [.. Instance.Jobs.Select(j => j.Id)], null)] } },
        { "visited and listed as unassigned", Good with { Unassigned = [1] } },
    };

    [Fact]
    public void A_good_plan_has_no_violations() =>
        Assert.Empty(new BenchmarkCheck(Instance, BenchmarkObjective.Distance, true).Run(Good).Violations);

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_plan_is_found_out(string violation, BenchmarkPlan plan) =>
        Assert.Contains(
            new BenchmarkCheck(Instance, BenchmarkObjective.Distance, true).Run(plan).Violations,
            found => found.Contains(violation, StringComparison.Ordinal));

    [Fact]
    public void A_job_without_its_skill_tool_or_part_is_found_out()
    {
        var instance = TrspFile.Read(Instances.Trsp());
        var plan = new BenchmarkPlan(
            "T", BenchmarkObjective.Distance, 0, 0, 0, 2, [], [new BenchmarkRoute(1, [4], null), new BenchmarkRoute(2, [3, 5], null)]);
        var violations = string.Join('\n', new BenchmarkCheck(instance, BenchmarkObjective.Distance, false).Run(plan).Violations);
        Assert.Contains("tool 0 is not at hand at stop 4", violations, StringComparison.Ordinal);
        Assert.Contains("lacks the skills for stop 3", violations, StringComparison.Ordinal);
        Assert.Contains("part 0 has run out at stop 3", violations, StringComparison.Ordinal);
    }
}
