using Anxin.Forensics.Bench;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Forensics -- --filter *
BenchmarkSwitcher.FromAssembly(typeof(InspectionBench).Assembly).Run(args);
