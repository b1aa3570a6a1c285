using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Claims.Importing;

/// <summary>
/// Takes many orders from a sheet: all of them, or none. A dry run says what would happen. Orders told before are left as they are.
/// </summary>
public static class ImportOrders
{
    public const int LargestSheet = 5 << 20;
    private const int MostErrors = 200;
    private const int Tries = 3;
    private const int AtOnce = 500;

    /// <summary>Accepted are the orders that are new, or would be; with any error none is.</summary>
    public sealed record Imported(
        int Orders, int Lines, int Accepted, int Existing, IReadOnlyList<SheetError> Errors, int ErrorsInAll, bool DryRun);

    private sealed record Told(Sale Sale, SheetOrder From);

    public sealed class Handler(AppDb db, Caller caller, OrderRows rows, TimeProvider clock)
    {
        public async Task<Result<Imported>> Handle(HttpRequest request, bool dryRun, CancellationToken ct)
        {
            if (caller.MerchantId is not { } merchant)
            {
                return OrderScope.NoMerchant;
            }

            var text = await SheetText.Read(request, LargestSheet, ct);
            if (!text.Ok)
            {
                return text.Error;
            }

            var sheet = OrderSheet.Read(text.Value);
            var errors = sheet.Errors.ToList();
            var told = Check(sheet, errors);
            for (var attempt = 1; ; attempt++)
            {
                var found = new List<SheetError>(errors);
                var fresh = await Fresh(merchant, told, found, ct);
                var imported = Answer(sheet, told.Count - fresh.Count, fresh.Count, found, dryRun);
                if (dryRun || found.Count > 0 || fresh.Count == 0)
                {
                    return imported;
                }

                try
                {
                    await Save(merchant, fresh, ct);
                    return imported;
                }
                catch (DbUpdateException e) when (e.IsUniqueViolation() && attempt < Tries)
                {
                    // One of the numbers came in by another way meanwhile: look again.
                    db.ChangeTracker.Clear();
                }
            }
        }

        private List<Told> Check(OrderSheet sheet, List<SheetError> errors)
        {
            var (told, now) = (new List<Told>(), clock.UtcNow());
            foreach (var order in sheet.Orders)
            {
                var sale = OrderRules.Check(order.Command, now);
                if (sale.Ok)
                {
                    told.Add(new Told(sale.Value, order));
                }
                else
                {
                    var (row, field) = order.Locate(sale.Error.Field);
                    errors.Add(SheetError.Of(row, field, sale.Error));
                }
            }

            return told;
        }

        /// <summary>Those not told before; another sale under a number that is taken is an error.</summary>
        private async Task<List<Told>> Fresh(Guid merchant, List<Told> told, List<SheetError> errors, CancellationToken ct)
        {
            var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
            foreach (var some in told.Select(t => t.Sale.Number).Chunk(AtOnce))
            {
                foreach (var order in await db.Orders.AsNoTracking().Where(o => o.MerchantId == merchant && some.Contains(o.Number))
                    .Select(o => new { o.Number, o.Said }).ToListAsync(ct))
                {
                    known[order.Number] = order.Said;
                }
            }

            errors.AddRange(
                from t in told
                where known.TryGetValue(t.Sale.Number, out var said) && !said.AsSpan().SequenceEqual(rows.Said(t.Sale))
                select SheetError.Of(t.From.Rows[0].Number, OrderColumn.Number.Name, OrderRules.NumberTaken));
            return [.. told.Where(t => !known.ContainsKey(t.Sale.Number))];
        }

        private async Task Save(Guid merchant, List<Told> fresh, CancellationToken ct)
        {
            var now = clock.UtcNow();
            foreach (var told in fresh)
            {
                var (order, key) = rows.Build(merchant, told.Sale, now);
                db.AddRange(order, key);
            }

            await db.SaveChangesAsync(ct);
        }

        private static Imported Answer(OrderSheet sheet, int existing, int fresh, List<SheetError> errors, bool dryRun) => new(
            sheet.Orders.Count, sheet.Rows, errors.Count == 0 ? fresh : 0, existing,
            [.. errors.OrderBy(e => e.Row).ThenBy(e => e.Field, StringComparer.Ordinal).Take(MostErrors)], errors.Count, dryRun);
    }
}
