using Anxin.Places.Bench;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Places -- --filter *; a file of texts, one a line, in ANXIN_PLACES_TEXTS replaces the built-in
// ones.
BenchmarkSwitcher.FromAssembly(typeof(ResolverBench).Assembly).Run(args);
