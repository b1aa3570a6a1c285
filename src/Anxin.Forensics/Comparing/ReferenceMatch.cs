using Anxin.Forensics.Comparing.Aligning;

namespace Anxin.Forensics.Comparing;

/// <summary>The listing picture an upload agrees with best.</summary>
/// <param name="Name">The caller's name of the listing picture.</param>
/// <param name="Corners">How many corners lie at the same place in both.</param>
/// <param name="Alignment">The two laid on each other; null when too few corners agree to try.</param>
internal sealed record ReferenceMatch(string Name, int Corners, Alignment? Alignment)
{
    public double Score => Alignment?.Score ?? 0;
}
