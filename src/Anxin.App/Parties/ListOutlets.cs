using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Parties;

public static class ListOutlets
{
    public sealed record Row(Guid Id, string Name, ShowTechnician.Place County, bool Active, int Technicians, int Version);

    public sealed class Handler(AppDb db)
    {
        public async Task<Page<Row>> Handle(int? page, int? size, CancellationToken ct)
        {
            var rows = await db.Outlets.AsNoTracking().OrderBy(o => o.Name).ThenBy(o => o.Id)
                .Select(o => new { Outlet = o, Technicians = db.Technicians.Count(t => t.OutletId == o.Id && t.Active) })
                .ToPageAsync(page, size, ct);
            return rows.Map(r => new Row(
                r.Outlet.Id, r.Outlet.Name, new ShowTechnician.Place(
                    r.Outlet.County, KnownCodes.PathOf(r.Outlet.County)), r.Outlet.Active, r.Technicians, r.Outlet.Version));
        }
    }
}
