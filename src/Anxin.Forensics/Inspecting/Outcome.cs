namespace Anxin.Forensics.Inspecting;

/// <summary>The column a finding stands in. There is no sum over columns: a person weighs them.</summary>
public enum Outcome
{
    /// <summary>Nothing can be concluded. Absence of a mark always stands here.</summary>
    NoConclusion,

    /// <summary>Speaks for what the claim says.</summary>
    Supports,

    /// <summary>Speaks against it, or against the picture being what it seems.</summary>
    Doubts,
}
