using Anxin.Forensics.Bench;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Forensics -- --filter *
// dotnet run -c Release --project bench/Forensics -- records [--trust LIST.pem] FILE...      one JSON line a file, for comparing validators
switch (args)
{
    case ["records", .. var rest]:
        return Records.Print(rest);
    default:
        BenchmarkSwitcher.FromAssembly(typeof(InspectionBench).Assembly).Run(args);
        return 0;
}
