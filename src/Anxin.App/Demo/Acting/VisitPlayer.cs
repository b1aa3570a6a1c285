using Anxin.App.Demo.Stories;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo.Acting;

/// <summary>Acts out one accepted visit, from the first look at the address to the reporter's word on the work.</summary>
internal sealed class VisitPlayer(CasePlayer player, Caller technician, Booking booking)
{
    private bool _first = true;
    private VisitTimes _times = new(default, default, default);

    private Story Story => player.Story;

    private DateTime End => player.Theatre.Timeline.End;

    public void Plan(DateTime accepted)
    {
        _first = player.FirstVisit();
        _times = VisitTimes.Of(Story.Fate, booking, accepted, End, Story.Chance);
        if (Story.Fate == Fate.GivenBack && _first)
        {
            At(accepted.AddMinutes(Story.Chance.Next(12, 40)), GiveBack);
            return;
        }

        if (Story.Fate == Fate.WithdrawnAfterwards)
        {
            At(accepted.AddMinutes(Story.Chance.Next(8, 30)), player.Withdraw);
            return;
        }

        At(accepted.AddSeconds(40), LookAtJob);
        At(_times.SetOut, SetOut);
    }

    private Task LookAtJob(DateTime at) =>
        player.As(technician, at, s => s.GetRequiredService<ShowJob.Handler>().Handle(booking.Id, player.Ct));

    private async Task SetOut(DateTime at)
    {
        if (!await player.As(technician, at, s => s.GetRequiredService<VisitActs.Handler>().SetOut(booking.Id, player.Ct)))
        {
            return;
        }

        var missed = Story.Fate == Fate.Missed || (Story.Fate == Fate.MissedThenFinished && _first);
        At(_times.Arrive, missed ? Miss : Story.Fate == Fate.LockedOut ? TryWrongCodes : Arrive);
    }

    private async Task Arrive(DateTime at)
    {
        var code = "";
        await player.As(
            null,
            at.AddSeconds(-30),
            async s =>
            {
                var shown = await s.GetRequiredService<ShowDoorCode.Handler>().Handle(player.Token, player.Ct);
                code = shown.Ok ? shown.Value.Code : "";
                return shown;
            });
        if (await player.As(technician, at, s => s.GetRequiredService<VisitActs.Handler>().Arrive(booking.Id, code, player.Ct)))
        {
            At(_times.Done, Complete);
        }
    }

    // Somebody at the door reads out another number: the code is six random digits, so letters are surely wrong.
    private async Task TryWrongCodes(DateTime at)
    {
        for (var i = 0; i < Booking.DoorCodeTries; i++)
        {
            await player.As(
                technician, at.AddSeconds(25 * i), s => s.GetRequiredService<VisitActs.Handler>().Arrive(booking.Id, "------", player.Ct));
        }
    }

    private async Task Miss(DateTime at)
    {
        await player.As(technician, at, s => s.GetRequiredService<VisitActs.Handler>().NoShow(booking.Id, player.Ct));
        if (Story.Fate == Fate.MissedThenFinished)
        {
            At(at.AddMinutes(45), later => new DeskPlayer(player).SendAgain(booking.WorkOrderId, later));
        }
    }

    private async Task GiveBack(DateTime at)
    {
        player.GaveBack(booking.TechnicianId);
        await player.As(
            technician, at, s => s.GetRequiredService<VisitActs.Handler>().GiveBack(booking.Id, player.Pick(Faults.GiveBack), player.Ct));
    }

    private async Task Complete(DateTime at)
    {
        var photos = player.Theatre.Photographer.Take(Story.Report.Category, mended: true, Story.Number % 5 == 0 ? 1 : 0, Story.Chance);
        var notes = player.Pick(Faults.Of(Story.Report.Category).Done);
        if (!await player.As(technician, at, s => s.GetRequiredService<VisitActs.Handler>().Complete(booking.Id, notes, photos, player.Ct)))
        {
            return;
        }

        if (Story.Fate == Fate.NotSolved)
        {
            At(End.AddSeconds(-Story.Chance.Next(20, 110)), later => Confirm(later, new ConfirmRepair.Command(2, "修完没多久又坏了。", false)));
        }
        else if (Story.Fate == Fate.ReworkedFinished && _first)
        {
            At(at.AddMinutes(Story.Chance.Next(60, 300)), later => Confirm(later, new ConfirmRepair.Command(2, "晚上又出现同样的问题。", false)));
        }
        else if (Story.EndsWell)
        {
            var (stars, comment) = player.Pick(Faults.Ratings);
            At(at.AddMinutes(Story.Chance.Next(6, 700)), later => Confirm(later, new ConfirmRepair.Command(stars, comment, true)));
        }
    }

    private Task Confirm(DateTime at, ConfirmRepair.Command command) =>
        player.AsReporter(at, (services, loaded) => services.GetRequiredService<ConfirmRepair.Handler>().Apply(loaded, command, player.Ct));

    private void At(DateTime when, Func<DateTime, Task> act) => player.Theatre.Timeline.At(when, act);
}
