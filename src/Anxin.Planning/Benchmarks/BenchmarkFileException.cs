namespace Anxin.Planning.Benchmarks;

/// <summary>A benchmark file cannot be read; the message says where and why.</summary>
public sealed class BenchmarkFileException(string message) : Exception(message);
