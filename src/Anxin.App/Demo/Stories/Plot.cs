namespace Anxin.App.Demo.Stories;

/// <summary>How often each fate comes, and how long ago its reports were made.</summary>
internal sealed record Plot(Fate Fate, int Count, TimeSpan From, TimeSpan To, Site Site)
{
    public static IReadOnlyList<Plot> All { get; } =
    [
        new(Fate.Finished, 46, Days(3), Days(11), Site.Anywhere),
        new(Fate.FinishedAtSecondAsking, 10, Days(3), Days(10), Site.Anywhere),
        new(Fate.FinishedByHand, 4, Days(3), Days(8), Site.Anywhere),
        new(Fate.Released, 2, Days(4), Days(7), Site.Anywhere),
        new(Fate.PlaceChosen, 4, Days(3), Days(7), Site.CityOnly),
        new(Fate.GivenBack, 4, Days(4), Days(9), Site.Anywhere),
        new(Fate.MissedThenFinished, 2, Days(5), Days(9), Site.Anywhere),
        new(Fate.ReworkedFinished, 3, Days(6), Days(11), Site.Anywhere),
        new(Fate.Unconfirmed, 15, Days(2), Days(4), Site.Anywhere),
        new(Fate.Scheduled, 28, Minutes(30), Days(1), Site.Anywhere),
        new(Fate.Scheduled, 10, Minutes(90), Days(1), Site.OneOnly),
        new(Fate.EnRoute, 6, Minutes(80), Minutes(140), Site.RoundTheClock),
        new(Fate.AtWork, 7, Minutes(110), Minutes(190), Site.RoundTheClock),
        new(Fate.LockedOut, 2, Minutes(100), Minutes(150), Site.RoundTheClock),
        new(Fate.Missed, 2, Minutes(120), Minutes(200), Site.RoundTheClock),
        new(Fate.NotSolved, 2, Minutes(300), Minutes(420), Site.OneOnly),
        new(Fate.Asking, 14, TimeSpan.FromSeconds(8), TimeSpan.FromSeconds(100), Site.OneOnly),
        new(Fate.Nobody, 5, Minutes(10), Minutes(170), Site.Unserved),
        new(Fate.Nobody, 4, Minutes(4), Minutes(130), Site.Unqualified),
        new(Fate.NeedsInfo, 9, Minutes(15), Days(2), Site.Ambiguous),
        new(Fate.Quarantined, 3, Minutes(6), Minutes(500), Site.Anywhere),
        new(Fate.Declined, 5, Days(1), Days(7), Site.Abroad),
        new(Fate.WithdrawnWhileAsking, 4, Days(1), Days(9), Site.Anywhere),
        new(Fate.WithdrawnAfterwards, 6, Days(2), Days(9), Site.Anywhere),
        new(Fate.JustIn, 3, TimeSpan.Zero, TimeSpan.Zero, Site.Anywhere),
    ];

    private static TimeSpan Days(int n) => TimeSpan.FromDays(n);

    private static TimeSpan Minutes(int n) => TimeSpan.FromMinutes(n);
}
