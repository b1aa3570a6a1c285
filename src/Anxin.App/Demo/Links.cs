using Anxin.App.Demo.Acting;
using Anxin.App.Demo.Stories;

namespace Anxin.App.Demo;

/// <summary>The repairs a newcomer should look at first.</summary>
internal static class Links
{
    private static readonly (Fate Fate, string Zh, string En)[] Telling =
    [
        (Fate.EnRoute, "师傅在路上，可以看到上门码", "The technician is on the way; the door code can be seen"),
        (Fate.Asking, "正在询问师傅", "A technician is being asked"),
        (Fate.Scheduled, "已约好上门时间", "A visit is arranged"),
        (Fate.Unconfirmed, "已修好，等您确认评价", "Done, waits for confirmation and rating"),
        (Fate.NeedsInfo, "地址不清楚，请选择区县", "The address is unclear; choose the county"),
        (Fate.Nobody, "暂时没有合适的师傅", "Nobody qualified is near yet"),
        (Fate.Finished, "已完成并评价", "Done and rated"),
    ];

    public static IReadOnlyList<SeedDemo.Link> Of(IReadOnlyList<CasePlayer> players) =>
    [
        .. Telling.Select(t => (t, Player: players.Where(p => p.Story.Fate == t.Fate).OrderByDescending(p => p.Story.Photos).First()))
            .Select(x => new SeedDemo.Link(x.Player.Number, x.t.Zh, x.t.En, "/t/" + x.Player.Token)),
    ];
}
