using Anxin.Forensics.Comparing;
using Anxin.Forensics.Forgery;
using Anxin.Forensics.Integrity;
using Anxin.Forensics.Media;
using Anxin.Forensics.Metadata;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Provenance.C2pa;
using Anxin.Forensics.Quality;
using Anxin.Forensics.Timing;

namespace Anxin.Forensics.Inspecting;

/// <summary>The settings of every check. The defaults are those the published figures were measured with.</summary>
public sealed record InspectionOptions
{
    /// <summary>The most that is read and decoded.</summary>
    public MediaLimits Media { get; init; } = new();

    /// <summary>How much of a file's metadata is read.</summary>
    public MetadataLimits Metadata { get; init; } = new();

    /// <summary>Whose signed records are trusted.</summary>
    public C2paOptions C2pa { get; init; } = new();

    /// <summary>When two pictures count as the same.</summary>
    public ReuseOptions Reuse { get; init; } = new();

    /// <summary>When a picture counts as made from a listing picture, and a place in it as changed.</summary>
    public ReferenceOptions Reference { get; init; } = new();

    /// <summary>When the small picture in a file counts as another one.</summary>
    public ThumbnailOptions Thumbnail { get; init; } = new();

    /// <summary>When a place counts as copied from another place of the same picture.</summary>
    public CopyMoveOptions CopyMove { get; init; } = new();

    /// <summary>When a place counts as put in from another picture or painted over.</summary>
    public SpliceOptions Splice { get; init; } = new();

    /// <summary>How capture times are compared with the order.</summary>
    public CaptureTimeOptions CaptureTime { get; init; } = new();

    /// <summary>When a picture is too small, dark, bright or blurred to judge by.</summary>
    public QualityOptions Quality { get; init; } = new();
}
