using System.Globalization;
using System.Text;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>The visit as an iCalendar file (RFC 5545), without address or names: calendars are copied to many places.</summary>
public static class VisitCalendar
{
    public sealed class Handler(AppDb db, TrackedRepair tracked, TimeProvider clock)
    {
        public async Task<IResult> Handle(string token, CancellationToken ct)
        {
            if (await tracked.CaseOf(token, ct) is not { } caseId)
            {
                return HttpResults.Problem(TrackedRepair.NoSuchLink);
            }

            var number = await db.Cases.Where(c => c.Id == caseId).Select(c => new { c.Number, c.Language }).SingleAsync(ct);
            if (await db.Bookings.AsNoTracking().FirstOrDefaultAsync(b => b.CaseId == caseId && b.Live, ct) is not { } booking)
            {
                return HttpResults.Problem(new NotFound("no_visit_yet", "No visit is arranged yet.",
                    "Try again when a visit is arranged."));
            }

            var title = number.Language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "安心上门维修" : "Anxin repair visit";
            return TypedResults.Bytes(
                Encoding.UTF8.GetBytes(Write(booking, CaseNumber.Grouped(number.Number), title)), "text/calendar", "anxin-visit.ics");
        }

        private string Write(Booking booking, string number, string title) => string.Join("\r\n",
        [
            "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Anxin//Repairs//ZH", "BEGIN:VEVENT",
            $"UID:{booking.Id:N}@anxin", $"DTSTAMP:{Time(clock.UtcNow())}", $"DTSTART:{Time(booking.WindowStart)}", $"DTEND:{Time(booking.WindowEnd)}",
            $"SUMMARY:{title} {number}", $"SEQUENCE:{booking.Version}", "STATUS:CONFIRMED", "END:VEVENT", "END:VCALENDAR", "",
        ]);

        private static string Time(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
    }
}
