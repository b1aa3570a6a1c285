using Anxin.App.Claims;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Demo.Acting;
using Anxin.App.Demo.Painting;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo.Claiming;

/// <summary>Acts out one claim: the sale, the buyer, the merchant's staff and the reviewers, each by the product's own acts.</summary>
internal sealed class ClaimPlayer(Theatre theatre, ClaimPlot plot, Shop shop, int number, CancellationToken ct)
{
    private readonly Random _chance = new(88_000 + (number * 131));
    private readonly GoodsPhotographer _camera = new(theatre.Photographer);

    public ClaimPlot Plot => plot;

    public Guid Id { get; private set; }

    public string Number { get; private set; } = "";

    public string Token { get; private set; } = "";

    public void Start()
    {
        var filed = theatre.Timeline.End.AddDays(-plot.DaysAgo).AddMinutes(plot.DaysAgo == 0 ? 0 : -(number % 7));
        theatre.Timeline.At(filed.AddDays(-2), at => shop.Sell(number, plot.Cheap, at, ct));
        theatre.Timeline.At(filed, File);
        foreach (var (hours, deed) in plot.Steps)
        {
            theatre.Timeline.At(filed.AddHours(hours), at => Do(deed, at));
        }
    }

    private async Task File(DateTime at)
    {
        var filed = await theatre.Stage.As(
            null, at,
            async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                var order = await db.Orders.Include(o => o.Lines).SingleAsync(o => o.Number == Shop.NumberOf(number) && o.MerchantId == shop.MerchantId, ct);
                var claim = new FileClaim.Command(
                    1, ClaimReason.Damaged, plot.Ask, order.Lines[0].PriceMinor, ClaimLines.Complaints[number % ClaimLines.Complaints.Count],
                    GoodFaith.Current.Version, true, "zh-CN", [Shot.Damage]);
                IReadOnlyList<Photo> photos = [Take()];
                Must(await services.GetRequiredService<FilingRules>().Check(order, claim, photos.Count, ct));
                var (answer, rows) = await services.GetRequiredService<ClaimRows>()
                    .Build(new FileClaim.Submission(order, claim, photos, new Idempotency.Request([], [])), ct);
                db.AddRange(rows);
                await db.SaveChangesAsync(ct);
                return answer;
            });
        (Id, Number, Token) = (filed.CaseId, filed.Number, filed.Token);
    }

    private Photo Take() => plot.Shows switch
    {
        Picture.PaintedCrack => _camera.PaintedCrack(number, _chance),
        Picture.Labelled => _camera.Labelled(number, _chance),
        Picture.Blurred => _camera.Blurred(number, _chance),
        _ => _camera.Honest(number, _chance),
    };

    private Task Do(Deed deed, DateTime at) => deed switch
    {
        Deed.Agree => AsMerchant(at, hand => MerchantDeeds.Agree(hand, new(ClaimLines.Agreement))),
        Deed.Offer => AsMerchant(at, hand => MerchantDeeds.Counter(hand, new(ClaimAsk.RefundOnly, hand.Claim.AmountMinor / 2, ClaimLines.Offer))),
        Deed.Contest => AsMerchant(at, hand => MerchantDeeds.Contest(hand, ClaimLines.Contest)),
        Deed.Waive => AsMerchant(at, MerchantDeeds.Waive),
        Deed.Extend => Merchant(at, s => s.GetRequiredService<MerchantActs>().Extend(Id, Asked, new(ClaimLines.Extension), ct)),
        Deed.Fulfil => AsMerchant(at, hand => MerchantDeeds.Fulfil(hand, new("SF1540000000"))),
        Deed.Pay => AsMerchant(at, hand => MerchantDeeds.Pay(hand, new(hand.Claim.SettledMinor, $"DEMO-{number:D4}"))),
        Deed.MerchantAccepts => AsMerchant(at, hand => SharedDeeds.AcceptDecision(hand, ClaimParty.Merchant)),
        Deed.AcceptOffer => AsBuyer(at, ConsumerDeeds.AcceptOffer),
        Deed.BuyerAccepts => AsBuyer(at, hand => SharedDeeds.AcceptDecision(hand, ClaimParty.Consumer)),
        Deed.BuyerAppeals => Appeal(at),
        Deed.SendBack => Buyer(at, s => s.GetRequiredService<ConsumerActs>().SendBack(Token, Asked, new("YT1540000000"), ct)),
        Deed.Withdraw => Buyer(at, s => s.GetRequiredService<ConsumerActs>().Withdraw(Token, Asked, new(ClaimLines.Withdrawal), ct)),
        _ => Decide(deed, at),
    };

    private async Task Decide(Deed deed, DateTime at)
    {
        // Whoever decided first leaves an appeal to the other.
        var reviewer = theatre.Cast.Reviewers[deed == Deed.DecideFull ? 1 : 0];
        var (outcome, reasons) = deed switch
        {
            Deed.DecideFull => (DecisionOutcome.Full, ClaimLines.Full),
            Deed.DecidePart => (DecisionOutcome.Partial, ClaimLines.Partial),
            Deed.Inspect => (DecisionOutcome.Inspect, ClaimLines.Inspection),
            _ => (DecisionOutcome.Refuse, ClaimLines.Refusal),
        };
        await theatre.Stage.As(reviewer, at.AddMinutes(-10), async s => Must(await s.GetRequiredService<ReviewActs>().Take(Id, Asked, ct)));
        await theatre.Stage.As(
            reviewer, at,
            async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                var (findings, amount) = (
                    await db.Findings.Where(f => f.CaseId == Id).OrderBy(f => f.Id).Select(f => f.Id).Take(3).ToListAsync(ct),
                    await db.Claims.Where(c => c.Id == Id).Select(c => c.AmountMinor).SingleAsync(ct));
                return Must(await services.GetRequiredService<ReviewActs>().Decide(
                    Id, Asked,
                    new ReviewActs.DecideCommand(outcome, outcome == DecisionOutcome.Partial ? amount / 2 : null, reasons, findings, ["B-09", "B-10"]), ct));
            });
    }

    private Task Appeal(DateTime at) => Buyer(at, s => s.GetRequiredService<ConsumerActs>().Run(
        Token, Asked,
        hand => s.GetRequiredService<SharedDeeds>().Appeal(
            hand, new SharedDeeds.Said(ClaimParty.Consumer, ClaimLines.Appeal, [_camera.Honest(number, _chance)]), ct),
        ct));

    private Task AsMerchant(DateTime at, Func<ClaimInHand, Error?> deed) =>
        Merchant(at, s => s.GetRequiredService<MerchantActs>().Do(Id, Asked, deed, ct));

    private Task AsBuyer(DateTime at, Func<ClaimInHand, Error?> deed) =>
        Buyer(at, s => s.GetRequiredService<ConsumerActs>().Do(Token, Asked, deed, ct));

    private Task Merchant(DateTime at, Func<IServiceProvider, Task<Result<ClaimView>>> act) =>
        theatre.Stage.As(shop.Staff, at, async s => Must((await act(s)).Error));

    private Task Buyer(DateTime at, Func<IServiceProvider, Task<Result<ClaimView>>> act) =>
        theatre.Stage.As(null, at, async s => Must((await act(s)).Error));

    /// <summary>Nobody of the demo has read an older version.</summary>
    private static HttpRequest Asked => new DefaultHttpContext().Request;

    private bool Must(Error? refusal) => refusal is null
        ? true
        : throw new InvalidOperationException($"Claim {number} of the demo ({plot.Ends}) is refused: {refusal.Code}.");
}
