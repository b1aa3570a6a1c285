using Anxin.Forensics.Comparing;
using Anxin.Forensics.Prints.Index;
using Anxin.Forensics.Timing;

namespace Anxin.Forensics.Inspecting;

/// <summary>What is known about the claim that a picture belongs to. Everything may be missing.</summary>
/// <param name="Listing">The pictures of the listing the goods were bought from.</param>
/// <param name="Known">Pictures seen before, of earlier claims and of other sellers; with them the parts of this picture are described too.</param>
/// <param name="Order">When the order was placed, sent, delivered and complained about.</param>
public sealed record InspectionContext(
    IReadOnlyList<ListingPicture> Listing, KnownPictures? Known, OrderTimeline? Order)
{
    /// <summary>What the sender called the file; only its ending is looked at.</summary>
    public string? FileName { get; init; }

    /// <summary>
    /// When the file was received, in UTC: certificates without a time stamp are judged by it, so that the same file gives the same
    /// findings later. Null leaves their validity in time unjudged.
    /// </summary>
    public DateTime? ReceivedAt { get; init; }

    /// <summary>Nothing is known: only what the picture says about itself is checked.</summary>
    public static InspectionContext Nothing { get; } = new([], null, null);
}
