namespace Anxin.App.Demo.Stories;

/// <summary>What becomes of a report in the demo's past.</summary>
internal enum Fate
{
    /// <summary>Repaired, confirmed and rated.</summary>
    Finished,

    /// <summary>As above, after the first technician was silent or declined.</summary>
    FinishedAtSecondAsking,

    /// <summary>As above, after a dispatcher offered it by hand to another.</summary>
    FinishedByHand,

    /// <summary>As above, after a doubt about abuse that a person cleared.</summary>
    Released,

    /// <summary>As above, after the reporter chose the county.</summary>
    PlaceChosen,

    /// <summary>As above, after the first technician gave it back.</summary>
    GivenBack,

    /// <summary>As above, after nobody opened and a dispatcher sent somebody again.</summary>
    MissedThenFinished,

    /// <summary>As above, after it was not solved at first.</summary>
    ReworkedFinished,
    Unconfirmed,
    Scheduled,
    EnRoute,
    AtWork,
    LockedOut,
    Missed,
    NotSolved,
    Asking,
    Nobody,
    NeedsInfo,
    Quarantined,
    Declined,
    WithdrawnWhileAsking,
    WithdrawnAfterwards,
    JustIn,
}
