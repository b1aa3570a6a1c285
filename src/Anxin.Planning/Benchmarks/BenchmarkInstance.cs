namespace Anxin.Planning.Benchmarks;

/// <summary>An instance of one of the public benchmarks, as its file gives it.</summary>
public sealed record BenchmarkInstance(
    string Name, BenchmarkFormat Format, BenchmarkJob Depot, IReadOnlyList<BenchmarkJob> Jobs, IReadOnlyList<BenchmarkTechnician> Technicians)
{
    public bool HasPrizes => Jobs.Any(job => job.Prize is not null);

    public BenchmarkInstance Checked()
    {
        foreach (var job in Jobs.Prepend(Depot))
        {
            if (!double.IsFinite(job.X) || !double.IsFinite(job.Y))
            {
                throw new BenchmarkFileException($"Stop {job.Id}: the coordinates are not numbers.");
            }

            if (job.Service < 0 || job.Demand < 0)
            {
                throw new BenchmarkFileException($"Stop {job.Id}: service time and demand cannot be negative.");
            }

            if (job.Ready > job.Due)
            {
                throw new BenchmarkFileException($"Stop {job.Id}: the window ends ({job.Due}) before it begins ({job.Ready}).");
            }
        }

        return Jobs.Count == 0 ? throw new BenchmarkFileException("There is no customer in the file.")
            : Technicians.Count == 0 ? throw new BenchmarkFileException("There is no vehicle or technician in the file.")
            : this;
    }
}
