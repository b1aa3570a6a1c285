using Anxin.App.Common;
using Anxin.App.Demo.People;
using Anxin.App.Repairs;

namespace Anxin.App.Demo.Stories;

/// <summary>Writes the two hundred reports: who, what, where and when, the same for the same seed and the same time.</summary>
internal sealed class StoryBook(int seed, DateTime end, IReadOnlyList<Territory> territories, Qualified qualified)
{
    public IReadOnlyList<Story> Write()
    {
        var stories = new List<Story>();
        foreach (var plot in Plot.All)
        {
            for (var i = 0; i < plot.Count; i++)
            {
                stories.Add(Write(plot, i, stories.Count));
            }
        }

        return stories;
    }

    private Story Write(Plot plot, int place, int number)
    {
        var random = new Random(seed + (number * 101));
        var reported = end - plot.From - ((plot.To - plot.From) * ((place + random.NextDouble()) / plot.Count));
        var setting = Setting.For(plot, place, random, territories, qualified);
        var english = random.Next(14) == 0;
        var words = Faults.Of(setting.Category);
        var report = new ReportRepair.Command(
            setting.Category,
            setting.Brand?.Id,
            setting.Brand is null && random.Next(2) == 0 ? "杂牌，看不清" : null,
            FaultOf(plot.Fate, place) ?? (english ? words.En : words.Zh[random.Next(words.Zh.Length)]),
            setting.Address,
            null,
            english ? PeopleNames.English(random) : PeopleNames.Chinese(random),
            PeopleNames.Phone(technician: false, number),
            Preferred(plot, ChinaTime.DayOf(reported), random),
            plot.Site == Site.RoundTheClock || plot.Fate == Fate.NotSolved || random.Next(9) == 0,
            PrivacyNotice.Current.Version,
            true,
            english ? "en" : "zh-CN");
        return new Story(number, plot.Fate, reported, report, setting.County, PhotosOf(plot, random), seed + (number * 7));
    }

    private static string? FaultOf(Fate fate, int place) => fate switch
    {
        Fate.Released => Faults.FalseAlarm,
        Fate.Quarantined => Faults.Advertising,
        Fate.Declined when place < 2 => Faults.Advertising,
        _ => null,
    };

    private static IReadOnlyList<PreferredSlot> Preferred(Plot plot, DateOnly day, Random random) => plot.Fate switch
    {
        Fate.EnRoute or Fate.AtWork or Fate.LockedOut or Fate.Missed or Fate.NotSolved => [],
        Fate.Scheduled => [new(day.AddDays(random.Next(1, 3)), (DaySlot)random.Next(3)), new(day.AddDays(2), DaySlot.Morning)],
        _ => random.Next(3) == 0 ? [] : [new(day.AddDays(random.Next(1, 3)), (DaySlot)random.Next(3))],
    };

    private static int PhotosOf(Plot plot, Random random) =>
        plot.Site == Site.Abroad || plot.Fate == Fate.Quarantined ? 0 : random.Next(11) switch { 0 => 2, 1 or 2 => 1, _ => 0 };
}
