using Anxin.Planning.Benchmarks;
using Anxin.Planning.Checking;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Benchmarks;

public sealed class BenchmarkSolverTests
{
    [Theory]
    [InlineData(BenchmarkObjective.Distance, true)]
    [InlineData(BenchmarkObjective.Distance, false)]
    [InlineData(BenchmarkObjective.Hierarchical, false)]
    [InlineData(BenchmarkObjective.Duration, false)]
    public void A_routing_plan_passes_the_check_with_the_value_it_claims(BenchmarkObjective objective, bool dimacs) =>
        Check(SolomonFile.Read(Instances.Solomon()), objective, dimacs);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_prize_collecting_plan_passes_the_check(int seed) =>
        Check(VrplibFile.Read(Instances.Vrplib(30, seed)), BenchmarkObjective.Cost, true);

    [Theory]
    [InlineData(BenchmarkObjective.Distance)]
    [InlineData(BenchmarkObjective.Duration)]
    public void Technicians_fetch_missing_tools_and_parts_at_the_depot(BenchmarkObjective objective)
    {
        var plan = Check(TrspFile.Read(Instances.Trsp()), objective, false);
        Assert.Empty(plan.Unassigned);
        Assert.Contains(plan.Routes, route => route.Stops.Contains(0));
    }

    [Fact]
    public void What_nobody_has_the_skill_for_is_given_to_others_at_its_price()
    {
        var instance = KovacsFile.Read(Instances.KovacsTasks(), Instances.KovacsTechnicians(), "k");
        var plan = Check(instance, BenchmarkObjective.Cost, false);
        Assert.Equal([2], plan.Unassigned);
        Assert.Equal((2 * Math.Sqrt((6 * 6) + (14 * 14))) + 200 + Math.Pow(2, 1.5), plan.Value, 6);
    }

    [Fact]
    public void Times_are_as_late_as_waiting_allows()
    {
        var instance = SolomonFile.Read(Instances.Solomon(1));
        var plan = BenchmarkSolver.Solve(instance, BenchmarkObjective.Duration, false, 1, WorkLimit.Of(10));
        Assert.Equal(plan.Distance + 10, plan.Duration, 6);
    }

    private static BenchmarkPlan Check(BenchmarkInstance instance, BenchmarkObjective objective, bool dimacs)
    {
        var plan = BenchmarkSolver.Solve(instance, objective, dimacs, 1, WorkLimit.Of(3000));
        Assert.Empty(new BenchmarkCheck(instance, objective, dimacs).Run(plan).Violations);
        return plan;
    }
}
