using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Operations;

/// <summary>Replays or discards a job that was given up, and keeps who decided it.</summary>
public static class DecideDeadLetter
{
    public sealed record Discard([Required, StringLength(300, MinimumLength = 1)] string Reason);

    public sealed record Decided(Guid Id, DeadLetterAct Act, DateTime At);

    public sealed class Handler(AppDb db, Caller caller, TimeProvider clock)
    {
        public Task<Result<Decided>> Replay(Guid id, CancellationToken ct) => Decide(id, DeadLetterAct.Replayed, null, ct);

        public Task<Result<Decided>> Throw(Guid id, Discard command, CancellationToken ct) =>
            Decide(id, DeadLetterAct.Discarded, command.Reason.Trim(), ct);

        private async Task<Result<Decided>> Decide(Guid id, DeadLetterAct act, string? reason, CancellationToken ct)
        {
            if (await db.Jobs.FirstOrDefaultAsync(j => j.Id == id, ct) is not { } job)
            {
                return new NotFound("no_such_dead_letter", "There is no such job; it may have been replayed and done, or discarded.",
                    "Read the list again.");
            }

            if (job.State != JobState.Dead)
            {
                return new Conflict("job_not_dead", "The job is not given up; it will run by itself.", "Read the list again.");
            }

            var now = clock.UtcNow();
            db.Add(DeadLetterDecision.Of(job, act, caller.Actor, reason, now));
            if (act == DeadLetterAct.Replayed)
            {
                job.Replay(now);
            }
            else
            {
                db.Remove(job);
            }

            try
            {
                await db.SaveChangesAsync(ct);
            }
            catch (DbUpdateConcurrencyException)
            {
                return new Conflict("job_not_dead", "Somebody decided about this job meanwhile.", "Read the list again.");
            }

            return new Decided(id, act, now);
        }
    }
}
