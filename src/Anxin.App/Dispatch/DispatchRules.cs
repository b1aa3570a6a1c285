using Anxin.App.Dispatch.Boards;

namespace Anxin.App.Dispatch;

/// <summary>The clocks and prices of dispatch. Data, so that an installation can set them (Dispatch:OfferOpen …).</summary>
public sealed record DispatchRules
{
    /// <summary>How long a technician may think before the next one is asked.</summary>
    public TimeSpan OfferOpen { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>How long until the search is repeated when nobody qualified is free.</summary>
    public TimeSpan SearchAgain { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether boards are planned; without them offers go by the search alone.</summary>
    public bool PlanBoards { get; init; } = true;

    /// <summary>How many days a plan looks ahead, today counted.</summary>
    public int PlanDays { get; init; } = 3;

    /// <summary>The work a plan may take, in steps of the search: the same steps give the same plan.</summary>
    public int PlanSteps { get; init; } = 400;

    /// <summary>Seconds of processor time after which a plan is taken as it is.</summary>
    public double PlanSeconds { get; init; } = 0.8;

    /// <summary>How long a board is held by whoever plans it.</summary>
    public TimeSpan BoardHeld { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>Between the plan and the first door nobody knew of before.</summary>
    public TimeSpan Lead { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>How long the window is that a reporter is told from the plan.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(40);

    /// <summary>How many technicians of neighbouring boards are asked for when work is left over; 0 never lends.</summary>
    public int MostLent { get; init; } = 5;

    /// <summary>How far a lent technician's county may lie, in kilometres as the crow flies.</summary>
    public double LentWithinKm { get; init; } = 60;

    /// <summary>How many people may watch boards live at once on this server.</summary>
    public int MostWatching { get; init; } = 200;

    public BoardCosts Costs { get; init; } = new();

    public RoadOptions Roads { get; init; } = new();
}
