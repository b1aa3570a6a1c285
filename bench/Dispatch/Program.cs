using System.Globalization;
using Anxin.Dispatch.Bench;
using Anxin.Planning.Benchmarks;

// dotnet run -c Release --project bench/Dispatch -- solve SECONDS SEED OBJECTIVE REFERENCES FILE...
// dotnet run -c Release --project bench/Dispatch -- replay SECONDS SEED REFERENCES FILE...
// dotnet run -c Release --project bench/Dispatch -- latency REFERENCES FILE...
//   SECONDS of processor for each file, or for each event of a replay; OBJECTIVE distance (DIMACS rounding), hierarchical, duration or cost;
//   REFERENCES a csv whose first column is the instance and whose last number is the value to compare with, or -;
//   FILE an instance in the Solomon, VRPLIB (.vrp) or TRSP (in a folder trsp) layout, or TASKS@TECHNICIANS of Kovacs.
// solve and replay print one row of a table for each file: value, reference, gap, what was left out, violations the check found. latency prints
// the time to a first plan in a process that has planned before, and the time of one question for slots on a board of 200 jobs.
return args switch
{
    ["solve", var seconds, var seed, var objective, var references, _, ..] =>
        new QualityRun(Number(seconds), int.Parse(seed, CultureInfo.InvariantCulture), Enum.Parse<BenchmarkObjective>(objective, ignoreCase: true),
            References.Read(references)).Run(args.AsSpan(5)),
    ["replay", var seconds, var seed, var references, _, ..] =>
        new ReplayRun(Number(seconds), int.Parse(seed, CultureInfo.InvariantCulture), References.Read(references)).Run(args.AsSpan(4)),
    ["latency", var references, _, ..] => new LatencyRun(References.Read(references)).Run(args.AsSpan(2)),
    _ => Misused(),
};

static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

static int Misused()
{
    Console.Error.WriteLine("solve SECONDS SEED OBJECTIVE REFERENCES FILE..., replay SECONDS SEED REFERENCES FILE... or latency REFERENCES FILE...");
    return 2;
}
