using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>What a report must satisfy beyond its shape.</summary>
public sealed class ReportRules(AppDb db, TimeProvider clock)
{
    private const int DaysAhead = 60;

    public async Task<(Phone Phone, Error? Refusal)> Check(ReportRepair.Command report, CancellationToken ct)
    {
        if (!Phone.TryParse(report.Phone, out var phone))
        {
            return (phone, new Invalid("phone_invalid", "The phone number cannot be read.", "phone", "Write a mobile number such as 138 0013 8000, or a landline with its area code."));
        }

        return (phone, CheckWords(report) ?? CheckDays(report) ?? await CheckBrand(report, ct));
    }

    private static Invalid? CheckWords(ReportRepair.Command report)
    {
        if (Catalogue.Find(report.Category) is null)
        {
            return new Invalid("category_unknown", $"There is no category '{report.Category}'.", "category", "Choose one from /api/catalogue; 'other' takes everything else.");
        }

        if (!report.Consent)
        {
            return new Invalid("consent_missing", "Without consent to the privacy notice we may not keep your data.", "consent", "Read the notice and agree to it.");
        }

        return report.PrivacyNoticeVersion == PrivacyNotice.Current.Version
            ? null
            : new Invalid("privacy_notice_outdated", $"The privacy notice has a newer version, {PrivacyNotice.Current.Version}.", "privacyNoticeVersion", "Show the current notice and ask again.");
    }

    private Invalid? CheckDays(ReportRepair.Command report)
    {
        var today = ChinaTime.DayOf(clock.UtcNow());
        return (report.Preferred ?? []).Any(p => p is null || p.Date < today || p.Date > today.AddDays(DaysAhead))
            ? new Invalid("preferred_day_out_of_range", $"A preferred day is past or more than {DaysAhead} days ahead.", "preferred", "Choose days from today on.")
            : null;
    }

    private async Task<Invalid?> CheckBrand(ReportRepair.Command report, CancellationToken ct) =>
        report.BrandId is { } id && !await db.Brands.AnyAsync(b => b.Id == id, ct)
            ? new Invalid("brand_unknown", "There is no such brand.", "brandId", "Choose one from /api/catalogue, or write the brand into brandText.")
            : null;
}
