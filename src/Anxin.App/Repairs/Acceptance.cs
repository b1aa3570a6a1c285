using Anxin.App.Cases;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Dispatch;
using Anxin.App.Jobs;

namespace Anxin.App.Repairs;

/// <summary>From a triaged request to work that looks for a technician, or to the one question that stands in the way.</summary>
internal static class Acceptance
{
    public static void Accept(this AppDb db, Case @case, ServiceRequest request, string actor, DateTime now)
    {
        Must(request.Triage());
        if (@case.County is null)
        {
            Must(request.AskForInfo());
            @case.Raise(Attention.NeedsInfo);
            db.Append(@case, actor, "place_asked", now);
            db.TellReporter(@case, "needs_place", now);
            return;
        }

        Must(request.Accept());
        Must(request.Convert());
        @case.Settle();
        var order = WorkOrder.For(@case.Id, now);
        db.WorkOrders.Add(order);
        db.Append(@case, actor, "accepted", new { workOrder = order.Id }, now);
        db.TellReporter(@case, "accepted", now);
        db.Enqueue(new OfferWork(order.Id), now, @case.Id);
    }

    // The caller checked the state; a refusal here is a bug, not an answer.
    private static void Must(Common.Error? refusal)
    {
        if (refusal is not null)
        {
            throw new InvalidOperationException(refusal.Message);
        }
    }
}
