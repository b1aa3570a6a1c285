using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Anxin.Forensics.Inspecting;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

public enum ReviewView
{
    /// <summary>Waits for a person, taken by nobody.</summary>
    Queue,
    Mine,
    Appeals,
    Inspection,
    Overdue,
    All,
}

/// <summary>The claims as reviewers and those who watch over them find them.</summary>
public static class ListReviewClaims
{
    public sealed record Query(ReviewView View, string? Text, int? Page, int? Size);

    public sealed record Row(
        Guid CaseId, string Number, ClaimState State, ClaimReason Reason, ClaimAsk Ask, long AmountMinor, string Currency, string Merchant,
        string OrderNumber, string Title, DateTime SubmittedAt, DateTime? DueAt, ClaimActor? DueFor, int Doubts, bool Taken, bool TakenByMe,
        Attention? Attention);

    public sealed record Counts(int Queue, int Mine, int Appeals, int Inspection, int Overdue, int All);

    public sealed record Answer(IReadOnlyList<Row> Items, int Total, int Page, int Size, Counts Counts);

    public sealed class Handler(AppDb db, Caller caller)
    {
        public async Task<Answer> Handle(Query query, CancellationToken ct)
        {
            var all = db.Claims.AsNoTracking();
            var page = await (
                from l in In(all, query.View).Matching(query.Text, db).InList(db)
                orderby !l.Claim.Open, l.Claim.DueAt == null, l.Claim.DueAt, l.Claim.SubmittedAt descending
                select new
                {
                    l.Claim,
                    l.Case.Number,
                    l.Case.Attention,
                    l.Merchant,
                    Order = l.Order.Number,
                    l.Order.Currency,
                    l.Title,
                    Doubts = db.Findings.Count(f => f.CaseId == l.Claim.Id && f.Outcome == Outcome.Doubts
                        && !db.Findings.Any(n => n.EvidenceId == f.EvidenceId && n.Check == f.Check && n.CheckVersion > f.CheckVersion)),
                }).ToPageAsync(query.Page, query.Size, ct);
            var rows = page.Items.Select(r => new Row(
                r.Claim.Id, r.Number, r.Claim.State, r.Claim.Reason, r.Claim.Ask, r.Claim.AmountMinor, r.Currency, r.Merchant, r.Order, r.Title ?? "",
                r.Claim.SubmittedAt, r.Claim.DueAt, ClaimRights.DueFor(r.Claim), r.Doubts, r.Claim.ReviewerId is not null,
                r.Claim.ReviewerId is { } reviewer && reviewer == caller.AccountId, r.Attention));
            return new Answer([.. rows], page.Total, page.Number, page.Size, await Count(all, ct));
        }

        private async Task<Counts> Count(IQueryable<Claim> all, CancellationToken ct)
        {
            var counts = new List<int>();
            foreach (var view in Enum.GetValues<ReviewView>())
            {
                counts.Add(await In(all, view).CountAsync(ct));
            }

            return new Counts(counts[0], counts[1], counts[2], counts[3], counts[4], counts[5]);
        }

        private IQueryable<Claim> In(IQueryable<Claim> claims, ReviewView view) => view switch
        {
            ReviewView.Queue => Reviewable(claims).Where(c => c.ReviewerId == null),
            ReviewView.Mine => Reviewable(claims).Where(c => c.ReviewerId == caller.AccountId),
            ReviewView.Appeals => claims.Where(c => c.State == ClaimState.AppealReview),
            ReviewView.Inspection => claims.Where(c => c.State == ClaimState.Inspection),
            ReviewView.Overdue => claims.Where(c => c.Open && c.DueAt == null),
            ReviewView.All => claims,
        };

        private static IQueryable<Claim> Reviewable(IQueryable<Claim> claims) =>
            claims.Where(c => c.State == ClaimState.HumanReview || c.State == ClaimState.AppealReview);
    }
}
