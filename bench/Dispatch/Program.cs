using System.Globalization;
using Anxin.Dispatch.Bench;
using Anxin.Planning.Benchmarks;

// dotnet run -c Release --project bench/Dispatch -- SECONDS OBJECTIVE REFERENCES FILE...
//   SECONDS of processor for each file; OBJECTIVE distance (DIMACS rounding), hierarchical, duration or cost;
//   REFERENCES a csv whose first column is the instance and whose last number is the value to compare with, or -;
//   FILE an instance in the Solomon, VRPLIB (.vrp) or TRSP (in a folder trsp) layout, or TASKS@TECHNICIANS of Kovacs.
// Prints one row of a table for each file: value, reference, gap, vehicles, left out, violations the check found.
if (args.Length < 4 || !double.TryParse(args[0], CultureInfo.InvariantCulture, out var seconds)
    || !Enum.TryParse<BenchmarkObjective>(args[1], ignoreCase: true, out var objective))
{
    Console.Error.WriteLine("SECONDS OBJECTIVE REFERENCES FILE...");
    return 2;
}

return new QualityRun(seconds, objective, References.Read(args[2])).Run(args.AsSpan(3));
