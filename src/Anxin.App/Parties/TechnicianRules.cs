using System.Globalization;
using Anxin.App.Common;

namespace Anxin.App.Parties;

/// <summary>What a technician's record must fulfil, beyond its shape. Pure: the brands that exist are given.</summary>
public static class TechnicianRules
{
    /// <summary>24:00 is kept as the last second of the day, because 00:00 already means the start of one.</summary>
    private static readonly TimeOnly EndOfDay = new(23, 59, 59);

    public static Error? Check(TechnicianForm form, IReadOnlySet<Guid> brands) =>
        Skills(form) ?? Brands(form, brands) ?? Certificates(form) ?? Counties(form) ?? Hours(form);

    public static bool TryReadTime(string text, out TimeOnly time)
    {
        if (text == "24:00")
        {
            time = EndOfDay;
            return true;
        }

        return TimeOnly.TryParseExact(text, "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }

    public static string WriteTime(TimeOnly time) => time == EndOfDay ? "24:00" : time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static Error? Skills(TechnicianForm form) =>
        form.Skills.FirstOrDefault(s => !KnownCodes.Categories.Contains(s.Category)) is { } unknown
            ? new Invalid(
                "category_unknown", $"There is no category '{Shown(unknown.Category)}'.", "skills", "Take a code of GET /api/catalogue.")
            : Days("skills", form.Skills.Select(s => (s.ValidFrom, s.ValidTo)));

    private static Error? Brands(TechnicianForm form, IReadOnlySet<Guid> brands) =>
        form.Brands.Any(b => !brands.Contains(b.BrandId))
            ? new Invalid("brand_unknown", "There is no such brand.", "brands", "Take an id of GET /api/catalogue.")
            : Days("brands", form.Brands.Select(b => (b.ValidFrom, b.ValidTo)));

    private static Error? Certificates(TechnicianForm form)
    {
        if (form.Certificates.FirstOrDefault(c => !KnownCodes.Certificates.Contains(c.Kind)) is { } unknown)
        {
            return new Invalid(
                "certificate_unknown", $"There is no kind of certificate '{Shown(unknown.Kind)}'.", "certificates", $"One of: {string.Join(", ", KnownCodes.Certificates)}.");
        }

        if (form.Certificates.Any(c => c.Id is null && c.Number is null))
        {
            return new Invalid("certificate_number_missing", "A new certificate needs its number.", "certificates",
                "Write the number on the certificate.");
        }

        var repeated = form.Certificates.Where(c => c.Id is not null).GroupBy(c => c.Id).Any(g => g.Count() > 1);
        return repeated
            ? new Invalid("certificate_repeated", "A certificate appears twice.", "certificates", "Leave one of the two out.")
            : Days("certificates", form.Certificates.Select(c => (c.ValidFrom, c.ValidTo)));
    }

    private static Error? Counties(TechnicianForm form)
    {
        if (form.Counties.FirstOrDefault(c => !KnownCodes.IsCounty(c.Code)) is { } unknown)
        {
            return new Invalid("county_unknown", $"{unknown.Code} is no county.", "counties", "Take a six-digit code of GET /api/places.");
        }

        return KnownCodes.IsCounty(form.Base!.Code)
            ? null
            : new Invalid("county_unknown", $"{form.Base.Code} is no county.", "base", "Take a six-digit code of GET /api/places.");
    }

    private static Error? Hours(TechnicianForm form)
    {
        var spans = new List<(int Start, int End)>();
        foreach (var line in form.Hours)
        {
            if (!TryReadTime(line.From, out var from) || !TryReadTime(line.To, out var to) || from == to || line.From == "24:00")
            {
                return new Invalid("hours_invalid", "Working hours go from one time to another, such as 08:00 to 18:00.", "hours",
                    "Correct the hours; a day may have several parts that do not meet.");
            }

            var start = (line.Day * 86_400) + (int)from.ToTimeSpan().TotalSeconds;
            var length = (int)(to - from).TotalSeconds; // TimeOnly counts past midnight by itself
            spans.Add((start, start + length));
        }

        return Overlap(spans) ? new Invalid("hours_overlap", "Working hours overlap.", "hours", "Join or shorten them.") : null;
    }

    /// <summary>Seconds of the week; the end of Saturday night runs into Sunday.</summary>
    private static bool Overlap(List<(int Start, int End)> spans)
    {
        const int Week = 7 * 86_400;
        var ordered = spans.OrderBy(s => s.Start).ToList();
        for (var i = 1; i < ordered.Count; i++)
        {
            if (ordered[i].Start < ordered[i - 1].End)
            {
                return true;
            }
        }

        return ordered.Count > 1 && ordered[^1].End - Week > ordered[0].Start;
    }

    private static Error? Days(string field, IEnumerable<(DateOnly From, DateOnly? To)> spans) =>
        spans.Any(s => s.From == default || s.To < s.From)
            ? new Invalid(
                "validity_reversed", "A validity ends before it begins, or does not begin.", field, "Set the first day before the last.")
            : null;

    private static string Shown(string text) => text.Length > 40 ? text[..40] + "…" : text;
}
