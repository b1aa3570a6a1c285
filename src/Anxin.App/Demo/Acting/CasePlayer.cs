using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Demo.Stories;
using Anxin.App.Dispatch;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Microsoft.Extensions.DependencyInjection;

namespace Anxin.App.Demo.Acting;

/// <summary>Acts out one story: the reporter, and the technicians who are asked.</summary>
internal sealed class CasePlayer(Theatre theatre, Story story, CancellationToken ct)
{
    private readonly Queue<Reply> _replies = new(Replies.Of(story.Fate));
    private readonly HashSet<Guid> _gaveBack = [];
    private bool _offeredByHand;
    private bool _visited;

    public Guid CaseId { get; private set; }

    public string Number { get; private set; } = "";

    public string Token { get; private set; } = "";

    public Story Story => story;

    public Theatre Theatre => theatre;

    public CancellationToken Ct => ct;

    public void Start() => theatre.Timeline.At(story.ReportedAt, Report);

    /// <summary>Lets a technician answer an offer as the story wants it: take it, decline it, or let it run out.</summary>
    public void Offered(Offer offer, Booking booking)
    {
        var thinks = TimeSpan.FromSeconds(story.Chance.Next(15, 140));
        if (story.Fate == Fate.FinishedByHand && !_offeredByHand)
        {
            _offeredByHand = true;
            theatre.Timeline.At(
                offer.OfferedAt.AddSeconds(70), at => new DeskPlayer(this).OfferToSecond(booking.WorkOrderId, offer.TechnicianId, at));
            return;
        }

        var reply = _gaveBack.Remove(offer.TechnicianId) ? Reply.Decline : _replies.Count > 0 ? _replies.Dequeue() : Reply.Accept;
        switch (reply)
        {
            case Reply.Accept:
                theatre.Timeline.At(offer.OfferedAt + thinks, at => Accept(offer, booking, at));
                break;
            case Reply.Decline:
                theatre.Timeline.At(offer.OfferedAt + thinks, at => As(
                    Cast.Technician(offer.TechnicianId), at, s =>
                        s.GetRequiredService<AnswerOffer.Handler>().Decline(offer.Id, Pick(Faults.DeclineOffer), ct)));
                break;
            case Reply.Withdraw:
                theatre.Timeline.At(offer.OfferedAt + thinks, Withdraw);
                break;
            case Reply.Silence:
                break;
        }
    }

    /// <summary>Whether no visit was arranged before this one.</summary>
    public bool FirstVisit()
    {
        var first = !_visited;
        _visited = true;
        return first;
    }

    public void GaveBack(Guid technicianId) => _gaveBack.Add(technicianId);

    /// <summary>Runs an act; false when the product refused it, which also happens to real people who are late.</summary>
    public Task<bool> As<T>(Caller? caller, DateTime at, Func<IServiceProvider, Task<Result<T>>> act) =>
        theatre.Stage.As(caller, at, async services => (await act(services)).Ok);

    /// <summary>Runs an act of whoever holds the tracking link.</summary>
    public Task<bool> AsReporter(DateTime at, Func<IServiceProvider, TrackedRepair.Loaded, Task<Error?>> act) => theatre.Stage.As(
        null,
        at,
        async services => await services.GetRequiredService<AppDb>().Act(
            async () => await act(services, (await services.GetRequiredService<TrackedRepair>().Load(Token, ct))!), ct) is null);

    public Task Withdraw(DateTime at) =>
        AsReporter(
            at, (services, loaded) =>
                services.GetRequiredService<CancelRepair.Handler>().Apply(loaded, Pick(Faults.Withdraw), Actors.Consumer, ct));

    public T Pick<T>(IReadOnlyList<T> list) => list[story.Chance.Next(list.Count)];

    private async Task Report(DateTime at)
    {
        var photos = theatre.Photographer.Take(story.Report.Category, mended: false, story.Photos, story.Chance);
        var reported = await theatre.Stage.As(
            null,
            at,
            async services =>
            {
                var db = services.GetRequiredService<AppDb>();
                var (phone, refusal) = await services.GetRequiredService<ReportRules>().Check(story.Report, ct);
                if (refusal is not null)
                {
                    throw new InvalidOperationException($"Story {story.Number} of the demo is refused: {refusal.Code}.");
                }

                var submission = new ReportRepair.Submission(story.Report, photos, new Idempotency.Request([], []), Cases.Actors.Consumer);
                var (answer, rows) = await services.GetRequiredService<ReportRows>().Build(submission, phone, ct);
                db.AddRange(rows);
                await db.SaveChangesAsync(ct);
                return answer;
            });
        (CaseId, Number, Token) = (reported.CaseId, reported.Number, reported.TrackingToken);
        new DeskPlayer(this).Plan(at);
    }

    private async Task Accept(Offer offer, Booking booking, DateTime at)
    {
        var technician = Cast.Technician(offer.TechnicianId);
        if (await As(technician, at, s => s.GetRequiredService<AnswerOffer.Handler>().Accept(offer.Id, ct)))
        {
            new VisitPlayer(this, technician, booking).Plan(at);
        }
    }
}
