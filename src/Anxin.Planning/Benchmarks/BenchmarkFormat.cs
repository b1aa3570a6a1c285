namespace Anxin.Planning.Benchmarks;

public enum BenchmarkFormat
{
    Solomon,
    Vrplib,
    Trsp,
    Kovacs,
}
