using Anxin.Forensics.Inspecting;

namespace Anxin.Server.Commands;

/// <summary>A file that was looked at: what is printed, and what was seen.</summary>
/// <param name="Path">Where the file lies.</param>
/// <param name="Answer">What is printed; it names no masks yet.</param>
/// <param name="Findings">Null when there was nothing to look at.</param>
internal sealed record Inspected(string Path, EvidenceAnswer Answer, Findings? Findings)
{
    /// <summary>The answer with the path of each mask that was kept.</summary>
    public EvidenceAnswer Keeping(Func<Finding, string?> keepMask) => Findings is null
        ? Answer
        : Answer with { Findings = [.. Answer.Findings.Zip(Findings.All, (seen, finding) => seen with { Mask = keepMask(finding) })] };
}
