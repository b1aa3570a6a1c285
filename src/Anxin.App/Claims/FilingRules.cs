using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Rules;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims;

/// <summary>What a claim must satisfy beyond its shape, by the rules in force when it is filed.</summary>
public sealed class FilingRules(AppDb db, TimeProvider clock)
{
    private static readonly ClaimAsk[] NeedGoods = [ClaimAsk.ReturnAndRefund, ClaimAsk.Exchange, ClaimAsk.Repair];

    public static Conflict OpenAlready { get; } = new(
        "claim_open_already", "There is an open claim on this order already.", "Follow that one; what is missing can be added there.");

    public static Conflict WindowClosed { get; } = new(
        "filing_window_closed", "The time to file a claim on this order is over.", "Speak to the merchant, or to the consumer line 12315.");

    public static Conflict NotDelivered { get; } = new(
        "order_not_delivered", "The order was not delivered yet.", "Wait for delivery, or claim that it was not received.");

    public async Task<Error?> Check(Order order, FileClaim.Command claim, int photos, CancellationToken ct) =>
        CheckWords(order, claim, photos) ?? ClaimPhotos.RefuseShots(claim.Shots, photos)
            ?? RefuseTime(order, claim.Reason!.Value, (await db.PolicyAt(clock.UtcNow(), ct)).Policy)
            ?? (await OpenOn(order.Id, ct) is null ? null : OpenAlready)
            ?? await RefuseAmount(order, claim, ct);

    /// <summary>When an order can be claimed on: after delivery, within the window; that it did not arrive, also before.</summary>
    public Error? RefuseTime(Order order, ClaimReason reason, ClaimPolicy policy) => order.DeliveredAt is not { } delivered
        ? (reason == ClaimReason.NotReceived ? null : NotDelivered)
        : clock.UtcNow() < delivered.AddDays(policy.FilingDays)
        ? null
        : WindowClosed;

    public Task<Guid?> OpenOn(Guid orderId, CancellationToken ct) =>
        db.Claims.Where(c => c.OrderId == orderId && c.Open).Select(c => (Guid?)c.Id).FirstOrDefaultAsync(ct);

    /// <summary>What is left of what was paid, after earlier claims were granted.</summary>
    public async Task<long> Left(Order order, int? line, CancellationToken ct)
    {
        var granted = await (
            from g in db.Grants
            join c in db.Claims on g.ClaimId equals c.Id
            where c.OrderId == order.Id
            select g.AmountMinor).SumAsync(ct);
        return Math.Min(order.MostMinor(line), order.PaidMinor - granted);
    }

    private static Invalid? CheckWords(Order order, FileClaim.Command claim, int photos)
    {
        if (!claim.Declared)
        {
            return new Invalid(
                "declaration_missing", "A claim needs the declaration that what is said and shown is true.", "declared",
                "Read it and agree to it.");
        }

        if (claim.DeclarationVersion != GoodFaith.Current.Version)
        {
            return new Invalid(
                "declaration_outdated", $"The declaration has a newer version, {GoodFaith.Current.Version}.", "declarationVersion",
                "Show the current declaration and ask again.");
        }

        if (claim.Line is { } line && order.Lines.All(l => l.Line != line))
        {
            return new Invalid("line_unknown", "The order has no such line.", "line", "Choose a line of the order, or none for all of it.");
        }

        if (claim.Reason == ClaimReason.NotReceived)
        {
            return NeedGoods.Contains(claim.Ask!.Value)
                ? new Invalid(
                    "ask_does_not_fit", "What was not received cannot be returned, exchanged or repaired.", "ask",
                    "Ask for a refund or to have it sent again.")
                : null;
        }

        return photos == 0
            ? new Invalid(
                "photos_missing", "The claim needs at least one photo.", "photos", "Take a photo of the whole thing and one of what is wrong.")
            : null;
    }

    private async Task<Error?> RefuseAmount(Order order, FileClaim.Command claim, CancellationToken ct)
    {
        var most = await Left(order, claim.Line, ct);
        return claim.AmountMinor > most
            ? new Invalid("amount_above_paid", $"At most {most} can be claimed here.", "amountMinor", "Ask for no more than was paid.")
            : null;
    }
}
