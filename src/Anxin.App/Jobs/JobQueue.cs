using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Jobs;

public static class JobQueue
{
    /// <summary>Writes the job down; it is part of the caller's next save.</summary>
    public static void Enqueue<TPayload>(this AppDb db, TPayload payload, DateTime now, Guid? caseId = null, TimeSpan? after = null, string? key = null) =>
        db.Jobs.Add(Job.Create(typeof(TPayload).Name, Json.Write(payload), now + (after ?? TimeSpan.Zero), now, caseId, key));
}
