namespace Anxin.Forensics.Prints.Parts;

/// <summary>How well two pictures laid on each other agree: correlations of blocks with something to see.</summary>
/// <param name="Blocks">Blocks with something to see.</param>
/// <param name="LowerQuartile">A quarter of them correlate less.</param>
/// <param name="Median">Half of them correlate less.</param>
internal readonly record struct OverlapAgreement(int Blocks, double LowerQuartile, double Median);
