using System.ComponentModel.DataAnnotations;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Validation;

namespace Anxin.App.Repairs;

/// <summary>Takes a repair report. The answer is given only when the case, its photos and its next job are committed.</summary>
public static class ReportRepair
{
    [ValidatableType]
    public sealed record Command(
        [Required, StringLength(40)] string Category,
        Guid? BrandId,
        [StringLength(60), RegularExpression(@"\P{Cc}*", ErrorMessage = "The field {0} must be text on one line.")] string? BrandText,
        [Required, StringLength(2000)] string Fault,
        [Required, StringLength(300)] string Address,
        [StringLength(9)] string? PlaceCode,
        [Required, StringLength(50), PlainText] string ContactName,
        [Required, StringLength(40)] string Phone,
        [MaxLength(5)] IReadOnlyList<PreferredSlot>? Preferred,
        bool Urgent,
        [Required, StringLength(40)] string PrivacyNoticeVersion,
        bool Consent,
        [StringLength(35), RegularExpression("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", ErrorMessage = "The field {0} must be a language tag such as zh-CN.")] string? Language);

    /// <summary>A report with its photos and the identity of the request it came in.</summary>
    public sealed record Submission(Command Report, IReadOnlyList<Photo> Photos, Idempotency.Request Request, string Actor);

    public sealed record Reported(
        Guid CaseId,
        string Number,
        string TrackingToken,
        string TrackingUrl,
        RequestState State,
        DateTime AcknowledgedAt,
        PlaceAnswer? Place,
        IReadOnlyList<PlaceCandidate> Candidates,
        int Photos);

    public sealed class Handler(ReportRules rules, ReportRows rows, Idempotency idempotency, CommitQueue commits)
    {
        private const int Tries = 3;

        public async Task<Result<Reported>> Handle(Submission submission, CancellationToken ct)
        {
            if (await idempotency.Find<Reported>(submission.Request, ct) is { } answered)
            {
                return answered;
            }

            var (phone, refusal) = await rules.Check(submission.Report, ct);
            if (refusal is not null)
            {
                return refusal;
            }

            for (var attempt = 1; ; attempt++)
            {
                var (reported, toCommit) = await rows.Build(submission, phone, ct);
                try
                {
                    await commits.Commit([.. toCommit, idempotency.Remember(submission.Request, reported)], ct);
                    Telemetry.RepairsAccepted.Add(1);
                    return reported;
                }
                catch (DbUpdateException e) when (e.IsUniqueViolation() && attempt < Tries)
                {
                    // Either the same request won the race, and its answer is ours, or the random case number was taken, and another is tried.
                    if (await idempotency.Find<Reported>(submission.Request, ct) is { } other)
                    {
                        return other;
                    }
                }
            }
        }
    }
}
