using System.Globalization;
using Anxin.Forensics.Bench;
using Anxin.Forensics.Bench.Fuzzing;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Forensics -- --filter *
// dotnet run -c Release --project bench/Forensics -- records [--trust LIST.pem] FILE...      one JSON line a file, for comparing validators
// dotnet run -c Release --project bench/Forensics -- fuzz --minutes 30 [--seed N] [--from FOLDER] [--keep FOLDER]
// dotnet run -c Release --project bench/Forensics -- worker artifacts/bin/Anxin.Server/release/anxin.dll FILE...
// dotnet run -c Release --project bench/Forensics -- --capacity PICTURES
switch (args)
{
    case ["records", .. var rest]:
        return Records.Print(rest);
    case ["fuzz", .. var rest]:
        return FuzzRun.Start(rest);
    case ["worker", var program, .. var rest]:
        return WorkerCost.Print(program, rest);
    case ["--capacity", var pictures]:
        CapacityRun.Run(int.Parse(pictures, CultureInfo.InvariantCulture));
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(InspectionBench).Assembly).Run(args);
        return 0;
}
