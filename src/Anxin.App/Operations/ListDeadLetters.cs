using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;

namespace Anxin.App.Operations;

/// <summary>
/// Jobs that were tried until nothing more was to be hoped from trying: an operator looks, puts the cause right, and replays or discards.
/// </summary>
public static class ListDeadLetters
{
    public sealed record Row(
        Guid Id, string Type, int Attempts, string? LastError, DateTime? FailedAt, DateTime CreatedAt, Guid? CaseId, string? CaseNumber);

    public sealed class Handler(AppDb db)
    {
        public Task<Page<Row>> Handle(int? page, int? size, CancellationToken ct) => db.Jobs
            .Where(j => j.State == JobState.Dead)
            .OrderByDescending(j => j.FailedAt).ThenBy(j => j.Id)
            .Select(j => new Row(
                j.Id, j.Type, j.Attempts, j.LastError, j.FailedAt, j.CreatedAt, j.CaseId, db.Cases.Where(c => c.Id == j.CaseId)
                    .Select(c => c.Number).FirstOrDefault()))
            .ToPageAsync(page, size, ct);
    }
}
