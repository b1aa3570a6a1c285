using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Jobs;

public static class JobRows
{
    /// <summary>A job as a row, named after its payload.</summary>
    public static Job New<TPayload>(TPayload payload, DateTime now, Guid? caseId = null, TimeSpan? after = null, string? key = null) =>
        Job.Create(typeof(TPayload).Name, Json.Write(payload), now + (after ?? TimeSpan.Zero), now, caseId, key);

    /// <summary>Writes the job down; it is part of the caller's next save.</summary>
    public static void Enqueue<TPayload>(
        this AppDb db, TPayload payload, DateTime now, Guid? caseId = null, TimeSpan? after = null, string? key = null) =>
        db.Jobs.Add(New(payload, now, caseId, after, key));
}
