namespace Anxin.App.Dispatch;

/// <summary>The clocks of dispatch. Data, so that an installation can set them (Dispatch:OfferOpen …).</summary>
public sealed record DispatchRules
{
    /// <summary>How long a technician may think before the next one is asked.</summary>
    public TimeSpan OfferOpen { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long until the search is repeated when nobody qualified is free.</summary>
    public TimeSpan SearchAgain { get; init; } = TimeSpan.FromMinutes(15);
}
