using Anxin.App.Parties;
using Anxin.App.Repairs;

namespace Anxin.App.Demo.People;

/// <summary>Whether the invented technicians can do a piece of work at all: a story that is to end well needs somebody who can.</summary>
internal sealed class Qualified(IEnumerable<Technician> technicians, DateOnly today)
{
    private const int DaysOfPlanning = 10;
    private readonly ILookup<int, Technician> _byCounty = technicians.SelectMany(t => t.Counties.Select(c => (c.County, Technician: t)))
        .ToLookup(x => x.County, x => x.Technician);

    public bool Anybody(int county, string category, BrandBook.Entry? brand) => _byCounty[county].Any(t =>
        t.Skills.Any(s => s.Category == category)
        && (brand is not { AuthorisedOnly: true } || t.Brands.Any(b => b.BrandId == brand.Id && Lasts(b.ValidTo)))
        && (Catalogue.Find(category)?.Certificate is not { } kind || t.Certificates.Any(c => c.Kind == kind && Lasts(c.ValidTo))));

    private bool Lasts(DateOnly? validTo) => validTo is null || validTo >= today.AddDays(DaysOfPlanning);
}
