using System.Globalization;
using Anxin.Forensics.Bench;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Forensics -- --filter *
if (args is ["--capacity", var pictures])
{
    CapacityRun.Run(int.Parse(pictures, CultureInfo.InvariantCulture));
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(InspectionBench).Assembly).Run(args);
