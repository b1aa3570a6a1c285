using Anxin.Planning.Touring;

namespace Anxin.Planning.Benchmarks;

/// <summary>Turns an instance into whole numbers for the search.</summary>
internal static class BenchmarkInNumbers
{
    /// <summary>Tenths, as the DIMACS challenge counts.</summary>
    public const int DimacsScale = 10;

    /// <summary>Thousandths. Travel is rounded up, so that a plan feasible in whole numbers is feasible in real ones.</summary>
    public const int ExactScale = 1000;

    private const double Hair = 1e-7;

    public static RoutingProblem Of(BenchmarkInstance instance, BenchmarkObjective objective, bool dimacs)
    {
        var scale = dimacs ? DimacsScale : ExactScale;
        var kinds = Kinds(instance, out var kindOf);
        var homes = instance.Format == BenchmarkFormat.Trsp;
        var places = instance.Jobs.Select(j => (j.X, j.Y)).Prepend((instance.Depot.X, instance.Depot.Y))
            .Concat(homes ? instance.Technicians.Select(t => (t.X, t.Y)) : []).ToArray();
        var matrix = Matrix(places, dimacs);
        var priced = objective == BenchmarkObjective.Cost;
        return new RoutingProblem
        {
            Places = places.Length,
            Distance = matrix,
            Travel = matrix,
            Jobs = [.. instance.Jobs.Select((job, i) => new RoutedJob(
                i + 1, job.Demand, Up(job.Service * scale), Up(job.Ready * scale), Down(job.Due * scale),
                priced && job.Prize is { } prize ? (long)Math.Round(prize * scale) : RoutingProblem.MustBeDone))],
            Vehicles = [.. instance.Technicians.Select((one, i) => Vehicle(one, kindOf[i], homes ? 1 + instance.Jobs.Count + i : 0, scale))],
            Allowed = Allowed(instance, kinds),
            Supplies = homes ? Supplies(instance) : null,
            DistanceWeight = objective == BenchmarkObjective.Duration ? 0 : 1,
            DurationWeight = objective == BenchmarkObjective.Duration ? 1 : 0,
        };
    }

    private static RoutedVehicle Vehicle(BenchmarkTechnician one, int kind, int place, int scale) =>
        new(kind, place, place, Up(one.From * scale), Down(one.Until * scale), one.Capacity);

    private static int Up(double value) => checked((int)Math.Ceiling(value - Hair));

    private static int Down(double value) => checked((int)Math.Floor(value + Hair));

    private static int[] Matrix((double X, double Y)[] places, bool dimacs)
    {
        var matrix = new int[places.Length * places.Length];
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                var (x, y) = (places[i].X - places[j].X, places[i].Y - places[j].Y);
                var way = Math.Sqrt((x * x) + (y * y));
                matrix[(i * places.Length) + j] = dimacs ? (int)(way * DimacsScale) : Up(way * ExactScale);
            }
        }

        return matrix;
    }

    /// <summary>Equal vehicles are one kind; technicians with homes or skills of their own are each one.</summary>
    private static List<BenchmarkTechnician> Kinds(BenchmarkInstance instance, out int[] kindOf)
    {
        var kinds = new List<BenchmarkTechnician>();
        kindOf = new int[instance.Technicians.Count];
        for (var i = 0; i < kindOf.Length; i++)
        {
            var one = instance.Technicians[i];
            kindOf[i] = kinds.FindIndex(other => Same(other, one));
            if (kindOf[i] < 0)
            {
                kindOf[i] = kinds.Count;
                kinds.Add(one);
            }
        }

        return kinds;
    }

    private static bool Same(BenchmarkTechnician a, BenchmarkTechnician b) =>
        (a.X, a.Y, a.From, a.Until, a.Capacity) == (b.X, b.Y, b.From, b.Until, b.Capacity)
        && a.Skills.SequenceEqual(b.Skills) && a.Tools.SequenceEqual(b.Tools) && a.Parts.SequenceEqual(b.Parts);

    private static bool[][]? Allowed(BenchmarkInstance instance, List<BenchmarkTechnician> kinds) => instance.Format switch
    {
        BenchmarkFormat.Trsp => [.. kinds.Select(kind => instance.Jobs.Select(job => job.Skills.All(kind.Skills.Contains)).ToArray())],
        BenchmarkFormat.Kovacs => [.. kinds.Select(kind => instance.Jobs.Select(job => KovacsFile.Suffices(kind.Skills, job.Skills)).ToArray())],
        _ => null,
    };

    private static Supplies Supplies(BenchmarkInstance instance) => new(
        0, instance.Jobs.Max(job => job.Parts.Count), [.. instance.Jobs.Select(job => Bits(job.Tools))],
        [.. instance.Technicians.Select(one => Bits(one.Tools))], [.. instance.Jobs.Select(job => job.Parts.ToArray())],
        [.. instance.Technicians.Select(one => one.Parts.ToArray())]);

    private static ulong Bits(IReadOnlyList<int> tools) => tools.Aggregate(0UL, (bits, tool) => bits | (1UL << tool));
}
