using Anxin.App.Repairs;

namespace Anxin.App.Demo.Stories;

/// <summary>One report and what will become of it.</summary>
/// <param name="Number">Counted from 0.</param>
/// <param name="Fate">How it goes on.</param>
/// <param name="ReportedAt">When it came in, UTC.</param>
/// <param name="Report">What was reported.</param>
/// <param name="County">Where it truly is, which the address need not say.</param>
/// <param name="Photos">How many pictures come with it.</param>
/// <param name="Seed">Of all further chance in it.</param>
internal sealed record Story(int Number, Fate Fate, DateTime ReportedAt, ReportRepair.Command Report, int? County, int Photos, int Seed)
{
    public Random Chance { get; } = new(Seed);

    public bool EndsWell =>
        Fate is Fate.Finished or Fate.FinishedAtSecondAsking or Fate.FinishedByHand or Fate.Released or Fate.PlaceChosen or Fate.GivenBack
        or Fate.MissedThenFinished or Fate.ReworkedFinished or Fate.Scheduled;
}
