using System.ComponentModel.DataAnnotations;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Validation;

namespace Anxin.App.Claims;

/// <summary>Takes a claim. The answer is given only when the claim, its photos and its next jobs are committed.</summary>
public static class FileClaim
{
    /// <summary>Ten thousand million yuan, in fen: no claim is larger.</summary>
    public const double LargestAmount = 1_000_000_000_000;

    [ValidatableType]
    public sealed record Command(
        [Range(1, 100_000)] int? Line,
        [Required] ClaimReason? Reason,
        [Required] ClaimAsk? Ask,
        [Range(1, LargestAmount)] long AmountMinor,
        [Required, StringLength(4000, MinimumLength = 5)] string Statement,
        [Required, StringLength(40)] string DeclarationVersion,
        bool Declared,
        [StringLength(35), RegularExpression(
            "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", ErrorMessage = "The field {0} must be a language tag such as zh-CN.")] string? Language,
        [MaxLength(UploadReader.MostPhotos)] IReadOnlyList<Shot>? Shots);

    /// <summary>A claim on an order with its photos, and the identity of the request it came in.</summary>
    public sealed record Submission(Order Order, Command Claim, IReadOnlyList<Photo> Photos, Idempotency.Request Request);

    public sealed record Filed(Guid CaseId, string Number, string Token, string Url, ClaimState State);

    public sealed class Handler(FilingRules rules, ClaimRows rows, Idempotency idempotency, CommitQueue commits)
    {
        private const int Tries = 3;

        public async Task<Result<Filed>> Handle(Submission submission, CancellationToken ct)
        {
            if (await idempotency.Find<Filed>(submission.Request, ct) is { } answered)
            {
                return answered;
            }

            if (await rules.Check(submission.Order, submission.Claim, submission.Photos.Count, ct) is { } refusal)
            {
                // What stands in the way may be what the same request, sent twice at once, filed in between.
                return await idempotency.Find<Filed>(submission.Request, ct) ?? refusal;
            }

            for (var attempt = 1; ; attempt++)
            {
                var (filed, toCommit) = await rows.Build(submission, ct);
                try
                {
                    await commits.Commit([.. toCommit, idempotency.Remember(submission.Request, filed)], ct);
                    Telemetry.ClaimsAccepted.Add(1);
                    return filed;
                }
                catch (DbUpdateException e) when (e.IsUniqueViolation() && attempt < Tries)
                {
                    // The same request won the race, or another claim on the order did, or the random case number was taken.
                    if (await idempotency.Find<Filed>(submission.Request, ct) is { } other)
                    {
                        return other;
                    }

                    if (await rules.OpenOn(submission.Order.Id, ct) is not null)
                    {
                        return FilingRules.OpenAlready;
                    }
                }
            }
        }
    }
}
