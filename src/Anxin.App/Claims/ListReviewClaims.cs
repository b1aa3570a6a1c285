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
                from c in Search(In(all, query.View), query.Text)
                join x in db.Cases on c.Id equals x.Id
                join o in db.Orders on c.OrderId equals o.Id
                join m in db.Merchants on c.MerchantId equals m.Id
                orderby !c.Open, c.DueAt == null, c.DueAt, c.SubmittedAt descending
                select new
                {
                    Claim = c,
                    x.Number,
                    x.Attention,
                    Merchant = m.Name,
                    Order = o.Number,
                    o.Currency,
                    Title = db.Set<OrderLine>().Where(l => l.OrderId == o.Id && (c.Line == null || l.Line == c.Line)).OrderBy(l => l.Line)
                        .Select(l => l.Title).FirstOrDefault(),
                    Doubts = db.Findings.Count(f => f.CaseId == c.Id && f.Outcome == Outcome.Doubts
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

        private IQueryable<Claim> Search(IQueryable<Claim> claims, string? text)
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                return claims;
            }

            var words = text.Trim();
            return CaseNumber.TryParse(words, out var number)
                ? claims.Where(c =>
                    db.Cases.Any(x => x.Id == c.Id && x.Number == number) || db.Orders.Any(o => o.Id == c.OrderId && o.Number == words))
                : claims.Where(c => db.Orders.Any(o => o.Id == c.OrderId && o.Number == words));
        }
    }
}
