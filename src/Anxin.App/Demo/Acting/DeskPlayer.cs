using System.Globalization;
using Anxin.App.Common;
using Anxin.App.Demo.Stories;
using Anxin.App.Dispatch;
using Anxin.App.Repairs;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo.Acting;

/// <summary>What the desk does in a story, and what the reporter answers to it.</summary>
internal sealed class DeskPlayer(CasePlayer player)
{
    private Cast Cast => player.Theatre.Cast;

    public void Plan(DateTime reported)
    {
        var later = reported.AddMinutes(player.Story.Chance.Next(9, 50));
        switch (player.Story.Fate)
        {
            case Fate.Released:
                At(later, Release);
                break;
            case Fate.Declined:
                At(later, Decline);
                break;
            case Fate.PlaceChosen:
                At(later, ChoosePlace);
                break;
            case Fate.Nobody or Fate.NeedsInfo when player.Story.Number % 2 == 0:
                At(later, Note);
                break;
        }
    }

    /// <summary>A dispatcher does not wait for the first one to answer and asks another of the ranked.</summary>
    public Task OfferToSecond(Guid workOrderId, Guid asked, DateTime at) => player.As(
        Cast.Dispatcher,
        at,
        async services =>
        {
            var ranked = await services.GetRequiredService<ShowCandidates.Handler>().Handle(workOrderId, player.Ct);
            return ranked.Ok && ranked.Value.Ranked.FirstOrDefault(c => c.TechnicianId != asked) is { } second
                ? await services.GetRequiredService<OfferByHand.Handler>()
                    .Handle(workOrderId, new OfferByHand.Command(second.TechnicianId), player.Ct)
                : new Conflict("nobody_else", "Only one is qualified.", "Take another case.");
        });

    public Task SendAgain(Guid workOrderId, DateTime at) =>
        player.As(Cast.Dispatcher, at, services => services.GetRequiredService<RetryDispatch.Handler>().Handle(workOrderId, player.Ct));

    private async Task Release(DateTime at)
    {
        await Read("fault", "核对是否为广告", at);
        await player.As(
            Cast.Agent, at.AddMinutes(2), s => s.GetRequiredService<CaseActs.Handler>().Release(player.CaseId, null, player.Ct));
    }

    private async Task Decline(DateTime at)
    {
        await Read("fault", "核对报修内容", at);
        var reason = player.Story.Report.Fault == Faults.Advertising ? "内容是广告，不是报修。" : "地址在境外，目前没有服务网点，建议联系当地维修商。";
        await player.As(
            Cast.Agent, at.AddMinutes(3), s => s.GetRequiredService<CaseActs.Handler>().Decline(player.CaseId, null, reason, player.Ct));
    }

    private async Task Note(DateTime at)
    {
        await Read("phone", "回电确认情况", at);
        var words = player.Story.Fate == Fate.Nobody ? "已致电用户说明情况，用户愿意等到明天；正在联系邻县网点支援。" : "打过一次电话没人接，半小时后再打。";
        await player.As(
            Cast.Agent, at.AddMinutes(4), s => s.GetRequiredService<CaseActs.Handler>().Note(player.CaseId, null, words, player.Ct));
    }

    private Task ChoosePlace(DateTime at) => player.AsReporter(
        at,
        (services, loaded) => services.GetRequiredService<ChoosePlace.Handler>().Apply(
            loaded.Case,
            loaded.Request,
            new ChoosePlace.Command(player.Story.County?.ToString("D6", CultureInfo.InvariantCulture), null),
            Cases.Actors.Consumer,
            player.Ct));

    private Task Read(string field, string reason, DateTime at) =>
        player.As(
            Cast.Agent, at,
            services => services.GetRequiredService<Reveal.Handler>().Handle(player.CaseId, new Reveal.Command(field, reason), player.Ct));

    private void At(DateTime when, Func<DateTime, Task> act) => player.Theatre.Timeline.At(when, act);
}
