using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Operations;

/// <summary>Who read which clear value, newest first; found by a piece of the reader's account or of the reason.</summary>
public static class ListAccesses
{
    public sealed record Row(Guid Id, DateTime At, string Actor, string Field, string Reason, string? CaseNumber);

    public sealed class Handler(AppDb db)
    {
        public Task<Page<Row>> Handle(string? text, int? page, int? size, CancellationToken ct)
        {
            var wanted = text?.Trim() ?? "";
            return db.Accesses
                .Where(a => wanted == "" || a.Actor.Contains(wanted) || a.Reason.Contains(wanted))
                .OrderByDescending(a => a.At).ThenByDescending(a => a.Id)
                .Select(
                    a =>
                        new Row(
                            a.Id, a.At, a.Actor, a.Field, a.Reason,
                            db.Cases.Where(c => c.Id == a.SubjectId).Select(c => c.Number).FirstOrDefault()))
                .ToPageAsync(page, size, ct);
        }
    }
}
