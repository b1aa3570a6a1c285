using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Jobs;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Media;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence.Reading;

/// <summary>
/// Reads label and waybill text in a buyer's photo and compares it with the order. What is not of the order is forgotten at once.
/// </summary>
public sealed record ReadOrderText(Guid EvidenceId)
{
    private const int Quality = 90;

    public sealed class Handler(AppDb db, Originals originals, PictureReader reader, TimeProvider clock) : IJobHandler<ReadOrderText>
    {
        public async Task Run(ReadOrderText payload, CancellationToken ct)
        {
            var item = await db.Evidence.AsNoTracking().SingleAsync(e => e.Id == payload.EvidenceId, ct);
            var version = await reader.Version();
            if (await db.Findings.AnyAsync(f => f.EvidenceId == item.Id && f.Check == OrderText.Check && f.CheckVersion >= version, ct))
            {
                return;
            }

            // An original that is not the one received is told by the other checks.
            if (await originals.Read(item, ct) is { } bytes)
            {
                var finding = version == 0 ? OrderText.NotAvailable() : await Look(item, bytes, ct);
                db.Findings.Add(FindingRow.Of(item, finding, 0, clock.UtcNow()));
                Telemetry.Findings.Add(
                    1, new KeyValuePair<string, object?>("check", finding.Check), new KeyValuePair<string, object?>("outcome", $"{finding.Outcome}"));
            }
        }

        private async Task<Finding> Look(EvidenceItem item, byte[] bytes, CancellationToken ct)
        {
            if (await Encoded(bytes, ct) is not { } picture
                || !MediaFile.TryExamine(picture, UploadReader.Limits, out var shown, out _)
                || await reader.Read(picture, ct) is not { } words)
            {
                return OrderText.GaveUp();
            }

            var order = await (from c in db.Claims
                               join o in db.Orders.Include(o => o.Lines) on c.OrderId equals o.Id
                               where c.Id == item.CaseId
                               select o).AsNoTracking().SingleAsync(ct);
            var sold = SoldWords.Of(order.Number, order.Lines.Select(l => (l.Title, l.Sku)));
            return OrderText.Of(words, sold, Math.Max(item.Width, item.Height) / (double)Math.Max(shown.Width, shown.Height));
        }

        /// <summary>The upright picture, encoded by us; null where it does not decode.</summary>
        private static async Task<byte[]?> Encoded(byte[] bytes, CancellationToken ct)
        {
            using (await Decoding.Turn(ct))
            {
                try
                {
                    return Preview.Jpeg(bytes, UploadReader.Limits, PictureReader.Side, Quality);
                }
                catch (MediaException e) when (!e.Problem.Code.StartsWith("decoder_", StringComparison.Ordinal))
                {
                    return null;
                }
            }
        }
    }
}
