using System.Globalization;
using Anxin.App.Common;
using Anxin.App.Vault;

namespace Anxin.App.Parties;

/// <summary>Writes a form into a technician and says what it changed: codes and days, of sealed fields only that they changed.</summary>
internal static class TechnicianEdit
{
    public sealed record Change(string Field, IReadOnlyList<string> Added, IReadOnlyList<string> Removed);

    public static Result<IReadOnlyList<Change>> Apply(Technician technician, TechnicianForm form, DataKey key, Vault.Vault vault)
    {
        var known = technician.Certificates.ToDictionary(c => c.Id);
        if (form.Certificates.Any(c => c.Id is { } id && !known.ContainsKey(id)))
        {
            return new Invalid(
                "no_such_certificate", "The technician has no such certificate.", "certificates", "Leave the id out for a new one.");
        }

        var before = Facts(technician, key);
        if (form.Name is { } name || form.Phone is not null)
        {
            var phone = form.Phone is null ? technician.OpenPhone(key) : Parse(form.Phone);
            technician.Identify(key, vault, form.Name?.Trim() ?? technician.OpenName(key), phone);
        }

        technician.MoveTo(form.OutletId ?? technician.OutletId);
        technician.Place(form.Base!.Code, form.DailyLimit);
        technician.Qualify(
            form.Skills.Select(s => new TechnicianSkill(s.Category, s.ValidFrom, s.ValidTo)).Distinct(),
            form.Brands.Select(b => new TechnicianBrand(b.BrandId, b.ValidFrom, b.ValidTo)).Distinct(),
            [.. form.Certificates.Select(c => Certificate(c, known, key))]);
        technician.Cover(form.Counties.Select(c => c.Code), form.Hours.Select(Hours));
        return Compare(before, Facts(technician, key));
    }

    private static TechnicianHours Hours(TechnicianForm.HoursLine line)
    {
        _ = TechnicianRules.TryReadTime(line.From, out var from);
        _ = TechnicianRules.TryReadTime(line.To, out var to);
        return new TechnicianHours((DayOfWeek)line.Day, from, to);
    }

    private static TechnicianCertificate Certificate(
        TechnicianForm.CertificateLine line, Dictionary<Guid, TechnicianCertificate> known, DataKey key)
    {
        var number = line.Number?.Trim() ?? known[line.Id!.Value].OpenNumber(key);
        return TechnicianCertificate.Of(key, line.Kind, number, line.ValidFrom, line.ValidTo, line.Id);
    }

    private static Phone Parse(string text) =>
        Phone.TryParse(text, out var phone) ? phone : throw new ArgumentException("Checked before.", nameof(text));

    /// <summary>Every fact as a line that can be compared; sealed ones are compared here but never told.</summary>
    private static List<(string Field, string Fact, bool Secret)> Facts(Technician t, DataKey key)
    {
        var facts = new List<(string, string, bool)> { ("outlet", t.OutletId.ToString(), false), ("base", Number(t.BaseCounty), false),
            ("dailyLimit", Number(t.DailyLimit), false) };
        if (t.Name.Length > 0)
        {
            facts.AddRange([("name", t.OpenName(key), true), ("phone", t.OpenPhone(key).E164, true)]);
        }

        facts.AddRange(t.Skills.Select(s => ("skills", $"{s.Category} {Days(s.ValidFrom, s.ValidTo)}", false)));
        facts.AddRange(t.Brands.Select(b => ("brands", $"{b.BrandId} {Days(b.ValidFrom, b.ValidTo)}", false)));
        facts.AddRange(t.Certificates.Select(c => ("certificates", $"{c.Kind} {Days(c.ValidFrom, c.ValidTo)}", false)));
        facts.AddRange(t.Certificates.Select(c => ("certificateNumbers", $"{c.Id} {c.OpenNumber(key)}", true)));
        facts.AddRange(t.Counties.Select(c => ("counties", Number(c.County), false)));
        facts.AddRange(
            t.Hours.Select(h => ("hours", $"{h.Day} {TechnicianRules.WriteTime(h.From)}-{TechnicianRules.WriteTime(h.To)}", false)));
        return facts;
    }

    private static List<Change> Compare(
        List<(string Field, string Fact, bool Secret)> before, List<(string Field, string Fact, bool Secret)> after)
    {
        var changed = after.Except(before).Select(f => (f.Field, f.Fact, f.Secret, Added: true))
            .Concat(before.Except(after).Select(f => (f.Field, f.Fact, f.Secret, Added: false)));
        return [.. changed.GroupBy(f => f.Field).Select(g => new Change(
            g.Key,
            [.. g.Where(f => f.Added && !f.Secret).Select(f => f.Fact).Distinct()],
            [.. g.Where(f => !f.Added && !f.Secret).Select(f => f.Fact).Distinct()]))];
    }

    private static string Days(DateOnly from, DateOnly? to) => $"{from:yyyy-MM-dd}..{to:yyyy-MM-dd}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
