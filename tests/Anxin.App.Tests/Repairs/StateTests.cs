using Anxin.App.Common;
using Anxin.App.Dispatch;
using Anxin.App.Repairs;
using Anxin.App.Vault;

namespace Anxin.App.Tests.Repairs;

/// <summary>What may become of a request, a work order, a visit and an offer.</summary>
public sealed class StateTests
{
    private static readonly DateTime Now = new(2026, 11, 23, 2, 0, 0, DateTimeKind.Utc);
    private static readonly DataKey Key = new App.Vault.Vault(KeyRing.Create(Now)).NewKey(Guid.CreateVersion7(), Now).Key;

    [Fact]
    public void A_request_goes_only_where_the_table_says() => StateWalk.Check(
        () => ServiceRequest.Receive(Guid.CreateVersion7(), "other", false),
        r => r.State.ToString(),
        new Dictionary<string, Func<ServiceRequest, Error?>>
        {
            ["Acknowledge"] = r => r.Acknowledge(),
            ["Triage"] = r => r.Triage(),
            ["Quarantine"] = r => r.Quarantine(),
            ["AskForInfo"] = r => r.AskForInfo(),
            ["Accept"] = r => r.Accept(),
            ["Convert"] = r => r.Convert(),
            ["Decline"] = r => r.Decline(Key, "no"),
            ["Withdraw"] = r => r.Withdraw(),
            ["Close"] = r => r.Close(),
        },
        """
        Received: Acknowledge → Acknowledged
        Acknowledged: Triage → Triaged, Quarantine → Quarantined, Decline → Declined, Withdraw → Withdrawn
        Triaged: Quarantine → Quarantined, AskForInfo → NeedsInfo, Accept → Accepted, Decline → Declined, Withdraw → Withdrawn
        NeedsInfo: Triage → Triaged, Decline → Declined, Withdraw → Withdrawn
        Quarantined: Triage → Triaged, Decline → Declined, Withdraw → Withdrawn
        Accepted: Convert → Converted, Decline → Declined, Withdraw → Withdrawn
        Converted: Withdraw → Withdrawn, Close → Closed
        Declined:
        Withdrawn:
        Closed:
        """);

    [Fact]
    public void A_work_order_goes_only_where_the_table_says() => StateWalk.Check(
        () => WorkOrder.For(Guid.CreateVersion7(), Now),
        w => w.State.ToString(),
        new Dictionary<string, Func<WorkOrder, Error?>>
        {
            ["Schedule"] = w => w.Schedule(),
            ["Unschedule"] = w => w.Unschedule(Now.AddHours(1)),
            ["Start"] = w => w.Start(),
            ["Complete"] = w => w.Complete(Key, "done", Guarantee.Current, Now.AddHours(2)),
            ["AcceptByCustomer"] = w => w.AcceptByCustomer(),
            ["Rework"] = w => w.Rework(Now.AddHours(3)),
            ["Close"] = w => w.Close(),
            ["Cancel"] = w => w.Cancel(),
        },
        """
        Unscheduled: Schedule → Scheduled, Cancel → Cancelled
        Scheduled: Unschedule → Unscheduled, Start → InProgress, Cancel → Cancelled
        InProgress: Complete → Completed
        Completed: AcceptByCustomer → AcceptedByCustomer, Rework → Unscheduled
        AcceptedByCustomer: Close → Closed
        Closed:
        Cancelled:
        """);

    [Fact]
    public void A_visit_goes_only_where_the_table_says() => StateWalk.Check(
        () => Booking.Propose(WorkOrder.For(Guid.CreateVersion7(), Now), Guid.CreateVersion7(), Now, Now.AddHours(2)),
        b =>
        {
            Assert.Equal(b.State is BookingState.Accepted or BookingState.EnRoute or BookingState.Arrived, b.Live);
            return b.State.ToString();
        },
        new Dictionary<string, Func<Booking, Error?>>
        {
            ["Accept"] = b => b.Accept(Key, Now),
            ["SetOut"] = b => b.SetOut(Now.AddMinutes(5)),
            ["Arrive"] = b => b.Arrive(Key, b.DoorCode.Length == 0 ? "123456" : Key.Open(b.DoorCode, "door-code"), Now.AddMinutes(30)),
            ["Complete"] = b => b.Complete(Now.AddMinutes(60)),
            ["MissCustomer"] = b => b.MissCustomer(Now.AddMinutes(40)),
            ["Cancel"] = b => b.Cancel(Now.AddMinutes(10)),
        },
        """
        Offered: Accept → Accepted, Cancel → Cancelled
        Accepted: SetOut → EnRoute, Arrive → Arrived, Cancel → Cancelled
        EnRoute: Arrive → Arrived, MissCustomer → NoShow, Cancel → Cancelled
        Arrived: Complete → Completed
        Completed:
        NoShow:
        Cancelled:
        """);

    [Fact]
    public void An_offer_is_answered_once() => StateWalk.Check(
        () => Offer.Make(
            Booking.Propose(WorkOrder.For(Guid.CreateVersion7(), Now), Guid.CreateVersion7(), Now, Now.AddHours(2)), Now, TimeSpan.FromMinutes(3), "{}", null),
        o => o.State.ToString(),
        new Dictionary<string, Func<Offer, Error?>>
        {
            ["Accept"] = o => o.Accept(Now.AddMinutes(1)),
            ["AcceptLate"] = o => o.Accept(Now.AddMinutes(3)),
            ["Decline"] = o => o.Decline(Key, "no", Now.AddMinutes(1)),
            ["Expire"] = o => o.Expire(Now.AddMinutes(3)),
            ["Withdraw"] = o => o.Withdraw(Now.AddMinutes(1)),
        },
        """
        Open: Accept → Accepted, Decline → Declined, Expire → Expired, Withdraw → Withdrawn
        Accepted:
        Declined:
        Expired:
        Withdrawn:
        """);

    [Fact]
    public void A_wrong_code_counts_only_while_somebody_is_expected()
    {
        var visit = Booking.Propose(WorkOrder.For(Guid.CreateVersion7(), Now), Guid.CreateVersion7(), Now, Now.AddHours(2));
        visit.Accept(Key, Now);
        Assert.Equal("door_code_wrong", visit.Arrive(Key, "no-one", Now)!.Code);
        visit.Cancel(Now);
        Assert.Equal("wrong_state", visit.Arrive(Key, "no-one", Now)!.Code);
        Assert.Equal(1, visit.WrongCodes);
    }
}
