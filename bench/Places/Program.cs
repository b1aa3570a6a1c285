using Anxin.Places.Bench;
using BenchmarkDotNet.Running;

// dotnet run -c Release --project bench/Places -- throughput FILE    addresses a second of one thread, one text a line
// dotnet run -c Release --project bench/Places -- loading            load time and memory of a fresh process
// dotnet run -c Release --project bench/Places -- --filter *         the benchmarks; texts of ANXIN_PLACES_TEXTS replace the built-in ones
switch (args)
{
    case ["throughput", var file]:
        Throughput.Measure(file);
        break;
    case ["loading"]:
        Loading.Measure();
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ResolverBench).Assembly).Run(args);
        break;
}
