using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Operations;

/// <summary>
/// Who read which clear value, newest first, with the reasons given; found by a piece of the reader's account or of the page, or by the
/// case's number.
/// </summary>
public static class ListAccesses
{
    public sealed record Row(Guid Id, DateTime At, string Actor, string Field, string Reason, string? CaseNumber);

    public sealed class Handler(AppDb db, AccessLog accesses)
    {
        public async Task<Page<Row>> Handle(string? text, int? page, int? size, CancellationToken ct)
        {
            var wanted = text?.Trim() ?? "";
            var number = CaseNumber.TryParse(wanted, out var read) ? read : "";
            var found = await db.Accesses.AsNoTracking()
                .Where(a => wanted == "" || a.Actor.Contains(wanted) || a.Reason.Contains(wanted)
                    || (number != "" && db.Cases.Any(c => c.Id == a.SubjectId && c.Number == number)))
                .OrderByDescending(a => a.At).ThenByDescending(a => a.Id)
                .ToPageAsync(page, size, ct);
            var subjects = found.Items.Select(a => a.SubjectId).Distinct().ToList();
            var numbers = await db.Cases.Where(c => subjects.Contains(c.Id)).ToDictionaryAsync(c => c.Id, c => c.Number, ct);
            var reasons = await accesses.Reasons([.. found.Items], ct);
            return found.Map(a => new Row(
                a.Id, a.At, a.Actor, a.Field, reasons.GetValueOrDefault(a.Id, a.Reason), numbers.GetValueOrDefault(a.SubjectId)));
        }
    }
}
