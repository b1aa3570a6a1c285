using Anxin.Planning.Benchmarks;

namespace Anxin.Planning.Checking;

/// <summary>Walks a route and counts skills, tools and parts.</summary>
internal sealed class SupplyCheck(BenchmarkFormat format, BenchmarkTechnician technician, int depot, Action<string> violated)
{
    public void Run(IReadOnlyList<BenchmarkJob> stops)
    {
        foreach (var stop in stops)
        {
            if (stop.Id != depot && !HasSkills(stop))
            {
                violated($"technician {technician.Id} lacks the skills for stop {stop.Id}");
            }
        }

        if (format == BenchmarkFormat.Trsp)
        {
            CountSupplies(stops);
        }
    }

    private bool HasSkills(BenchmarkJob stop) => format switch
    {
        BenchmarkFormat.Trsp => stop.Skills.All(skill => technician.Skills.Contains(skill)),
        BenchmarkFormat.Kovacs => HasLevels(stop),
        BenchmarkFormat.Solomon or BenchmarkFormat.Vrplib => true,
    };

    /// <summary>Column by column: domain 1 level 1, level 2 and so on. One person counts once for every level up to the own one.</summary>
    private bool HasLevels(BenchmarkJob stop)
    {
        var columns = stop.Skills.Count / Math.Max(1, technician.Skills.Count);
        var column = 0;
        foreach (var own in technician.Skills)
        {
            for (var level = 1; level <= columns; level++, column++)
            {
                var supplied = own >= level ? 1 : 0;
                if (stop.Skills[column] > supplied)
                {
                    return false;
                }
            }
        }

        return true;
    }

    private void CountSupplies(IReadOnlyList<BenchmarkJob> stops)
    {
        var left = technician.Parts.ToArray();
        foreach (var stop in stops)
        {
            if (stop.Id == depot)
            {
                return;
            }

            foreach (var tool in stop.Tools.Where(tool => !technician.Tools.Contains(tool)))
            {
                violated($"tool {tool} is not at hand at stop {stop.Id}");
            }

            for (var part = 0; part < stop.Parts.Count; part++)
            {
                left[part] -= stop.Parts[part];
                if (left[part] < 0 && stop.Parts[part] > 0)
                {
                    violated($"part {part} has run out at stop {stop.Id}");
                }
            }
        }
    }
}
