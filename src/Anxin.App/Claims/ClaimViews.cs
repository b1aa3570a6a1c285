using Anxin.App.Common;
using Anxin.App.Contact;
using Anxin.App.Data;
using Anxin.App.Evidence;
using Anxin.App.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>The one place where a claim is made into what people see, whichever side they are on.</summary>
public sealed class ClaimViews(AppDb db, Vault.Vault vault, ClaimFiles files, Vault.AccessLog accesses, TimeProvider clock)
{
    public async Task<ClaimView> Of(Guid id, ClaimViewer viewer, CancellationToken ct)
    {
        var file = await files.Read(id, viewer.Party == ClaimParty.Merchant ? Audience.Merchant : Audience.Reporter, ct);
        var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == id, ct));
        if (viewer.Party != ClaimParty.Consumer)
        {
            await accesses.Look(id, viewer.Actor, viewer.Page, ["claim"], ct);
        }

        return View(file, new ClaimWords(key, file.Case), viewer, await Inspection(file, ct));
    }

    private ClaimView View(ClaimFile file, ClaimWords words, ClaimViewer viewer, ClaimView.Inspected? inspection)
    {
        var (claim, order) = (file.Claim, file.Order);
        var listing = file.Files.Where(f => f.Kind == OrderFileKind.Listing).ToList();
        return new ClaimView(
            file.Case.Number, claim.Id, file.Case.Version, claim.State, claim.Reason, claim.Ask, claim.AmountMinor, order.Currency, claim.Line,
            OrderOf(file), claim.SubmittedAt, claim.DueAt, ClaimRights.DueFor(claim), claim.Extended, claim.Clean,
            words.Open(claim.Statement, ClaimFields.Statement), claim.DeclarationVersion, PolicyView.Of(file.Policy),
            [.. file.Photos.Select(PhotoOf)], [.. listing.Select(FileOf)],
            [.. file.Files.Where(f => f.Kind == OrderFileKind.Packing).Select(FileOf)],
            [.. FindingsOf(file, listing)],
            file.Step is { } step
                ? new(step.Kind, step.At, words.OpenIf(step.Statement, ClaimFields.Answer), step.OfferedAsk, step.OfferedMinor)
                : null,
            [.. file.Decisions.Select(d => DecisionOf(d, words))],
            [.. file.Appeals.Select(a =>
                new ClaimView.Appealed(a.Id, a.Party, a.NewEvidence, words.Open(a.Statement, ClaimFields.Appeal), a.At))],
            [.. file.Statements.Select(s => new ClaimView.Said(s.Party, words.Open(s.Text, ClaimFields.Added), s.At))],
            SettlementOf(file), inspection is { Report: { } report } ? inspection with { Report = words.Hide(report) } : inspection,
            [.. file.Journal.Select(ClaimTimeline.Of)], [.. file.Messages.Select(ClaimTimeline.Of)],
            viewer.Party is { } party ? ClaimRights.Allowed(claim, file.Policy.Policy, party, clock.UtcNow()) : [],
            ClaimRights.Next(claim));
    }

    private static ClaimView.OrderPart OrderOf(ClaimFile file) => new(
        file.Order.Number, file.Merchant,
        file.Order.Lines.OrderBy(l => l.Line).FirstOrDefault(l => file.Claim.Line is null || l.Line == file.Claim.Line)?.Title ?? "",
        file.Order.PaidMinor, file.Order.PlacedAt, file.Order.ShippedAt, file.Order.DeliveredAt);

    private static ClaimView.Photo PhotoOf(EvidenceItem e) => new(
        e.Id, e.Kind, e.Party, e.Shot, e.ContentType, e.Width, e.Height, e.PreviewAddress is not null, e.PreviewProblem, e.ReceivedAt);

    private static ClaimView.MerchantFile FileOf(OrderFile f) => new(
        f.Id, f.Kind, f.Line, f.ContentType, f.Width, f.Height, f.PreviewAddress is not null, f.RemovedAt is not null, f.ReceivedAt);

    /// <summary>What the newest checks say, and what decisions rested on that newer checks have said anew since.</summary>
    private static IEnumerable<FindingView> FindingsOf(ClaimFile file, IEnumerable<OrderFile> listing)
    {
        var newest = NewestFindings.Of(file.Findings).ToList();
        var cited = file.Decisions.SelectMany(d => Json.Read<IReadOnlyList<Guid>>(d.Findings)).ToHashSet();
        Guid[] names = [.. listing.Select(l => l.Id)];
        return newest.Select(f => FindingView.Of(f, names, newer: false))
            .Concat(file.Findings.Except(newest).Where(f => cited.Contains(f.Id)).Select(f => FindingView.Of(f, names, newer: true)));
    }

    private ClaimView.Ruled DecisionOf(Decision decision, ClaimWords words) => new(
        decision.Id, decision.Seq, decision.Outcome, decision.AmountMinor, decision.At,
        decision.DecidedBy is null ? "timeout-rule" : "reviewer",
        decision.DecidedBy is { } reviewer ? CodeOf(reviewer) : null, words.OpenIf(decision.Reasons, ClaimFields.Reasons), decision.PolicyVersion,
        Json.Read<IReadOnlyList<Guid>>(decision.Findings), Json.Read<IReadOnlyList<string>>(decision.LawCards), decision.AppealId);

    /// <summary>A reviewer as the sides know one: the same short code every time, no name.</summary>
    private string CodeOf(Guid reviewer) => "R-" + Convert.ToHexString(vault.Fingerprint("reviewer", reviewer.ToByteArray()).AsSpan(0, 2));

    private static ClaimView.Settled? SettlementOf(ClaimFile file) => file.Claim.SettledAsk is { } ask
        ? new(ask, file.Claim.SettledMinor, file.Claim.SentAt, file.Grant?.At, file.Payment?.At, file.Payment?.Reference)
        : null;

    private async Task<ClaimView.Inspected?> Inspection(ClaimFile file, CancellationToken ct)
    {
        if (!file.Claim.Inspected)
        {
            return null;
        }

        Guid[] photos = [.. file.Photos.Where(p => p.Kind == EvidenceKind.Inspection).Select(p => p.Id)];
        var repair = await (
            from r in db.ServiceRequests
            join c in db.Cases on r.Id equals c.Id
            join w in db.WorkOrders on r.Id equals w.CaseId
            where r.ClaimId == file.Claim.Id
            select new { c.Id, c.Number, w.State, w.Notes }).FirstOrDefaultAsync(ct);
        var report = repair?.Notes is { } notes
            ? vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == repair.Id, ct)).Open(notes, "notes")
            : null;
        return new ClaimView.Inspected(repair?.Number, repair?.State, report, photos);
    }
}
