using Anxin.App.Cases;

namespace Anxin.App.Claims;

/// <summary>Who looks at a claim. The two sides have acts of their own; those of reviewers are told beside the claim.</summary>
/// <param name="Party">The side, or null for the desk.</param>
/// <param name="Actor">As access records name who looks; the buyer's own looks are not recorded.</param>
public sealed record ClaimViewer(ClaimParty? Party, string Actor)
{
    /// <summary>What access records call the page.</summary>
    public string Page => Party switch
    {
        ClaimParty.Consumer => "tracking page",
        ClaimParty.Merchant => "merchant's claim page",
        _ => "review desk",
    };

    public static ClaimViewer Consumer { get; } = new(ClaimParty.Consumer, Actors.Consumer);

    public static ClaimViewer Merchant(string actor) => new(ClaimParty.Merchant, actor);

    public static ClaimViewer Desk(string actor) => new(null, actor);
}
