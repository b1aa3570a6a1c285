namespace Anxin.Forensics.Bench.Fuzzing;

/// <summary>A parser and the good inputs it starts from.</summary>
/// <param name="Name">For the report and for the names of kept inputs.</param>
/// <param name="Seeds">Inputs that it reads.</param>
/// <param name="Repair">Mends checksums of a changed input, so that damage gets past them.</param>
/// <param name="Read">Reads an input; any exception is a fault.</param>
internal sealed record FuzzTarget(string Name, IReadOnlyList<byte[]> Seeds, Action<byte[]> Repair, Action<byte[]> Read);
