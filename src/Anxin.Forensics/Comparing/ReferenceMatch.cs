using Anxin.Forensics.Prints;

namespace Anxin.Forensics.Comparing;

/// <summary>How an upload compares with one listing picture.</summary>
/// <param name="Name">The caller's name of the listing picture.</param>
/// <param name="Distance">Bits of the prints that differ in the best position.</param>
/// <param name="Turn">That position, from the listing picture to the upload.</param>
/// <param name="Agreement">The share of blocks that agree; 0 when the pixels were not compared.</param>
/// <param name="Pair">The two laid on each other; null when they were not.</param>
internal sealed record ReferenceMatch(string Name, int Distance, Turn Turn, double Agreement, Pair? Pair);
