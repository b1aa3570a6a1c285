using Anxin.App.Common;
using Anxin.App.Evidence;

namespace Anxin.App.Repairs;

/// <summary>Reads what a technician says about finished work and completes the visit with it.</summary>
public sealed class CompletionForm(BodyReader bodies, VisitActs.Handler acts)
{
    public async Task<Result<VisitActs.Done>> Submit(Guid bookingId, byte[] json, IReadOnlyList<Photo> photos, CancellationToken ct)
    {
        var report = await bodies.Parse<VisitActs.CompleteCommand>(json, ct);
        return report.Ok ? await acts.Complete(bookingId, report.Value.Notes, photos, ct) : report.Error;
    }
}
