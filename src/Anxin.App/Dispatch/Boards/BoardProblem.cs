using Anxin.App.Common;
using Anxin.App.Parties;
using Anxin.App.Repairs;
using Anxin.Places;
using Anxin.Planning.Boards;

namespace Anxin.App.Dispatch.Boards;

/// <summary>Puts a board's picture as a question to the planning engine. Pure: the same picture gives the same question.</summary>
public sealed class BoardProblem(BoardPicture picture, DispatchRules rules)
{
    private const int Hour = 3_600;
    private readonly BoardCosts _costs = rules.Costs;
    private readonly ILookup<Guid, OpenWork> _underWay = picture.Work.Where(w => w.UnderWay).ToLookup(w => w.Visit!.TechnicianId);

    private DateTime Horizon => WorkTimes.StartOf(picture.ReadAt, rules.PlanDays);

    /// <summary>Work the plan decides about; visits under way are facts, and what lies beyond the plan's days waits.</summary>
    public IReadOnlyList<OpenWork> Planned() =>
        [.. picture.Work.Where(w => !w.UnderWay && !(w.Visit is { } visit && visit.WindowStart >= Horizon)
            && PlaceOf(w.County) is not null)];

    public Board Write()
    {
        var technicians = picture.Technicians.Where(t => PlaceOf(t.BaseCounty) is not null).Select(Technician).ToList();
        var there = technicians.Select(t => t.Id).ToHashSet();
        List<BoardJob> jobs =
        [
            .. Planned().Select(work => Job(work, there)),
            .. picture.Elsewhere.Where(e => there.Contains(Id(e.TechnicianId)) && e.From < Horizon && PlaceOf(e.County) is not null)
                .Select(Other),
        ];
        return new Board(picture.Board.Id.ToString("N"), technicians, jobs)
        {
            OtherTechnician = _costs.OtherTechnician,
            MovedPerHour = _costs.MovedPerHour,
        };
    }

    public static string Id(Guid id) => id.ToString("N");

    public DateTime Time(int second) => picture.Origin.AddSeconds(second);

    /// <summary>Never earlier than the time: part seconds count whole.</summary>
    public int Second(DateTime time) => (int)Math.Ceiling(Math.Clamp((time - picture.Origin).TotalSeconds, 0, 90 * 24 * Hour));

    private BoardTechnician Technician(Technician t)
    {
        var lent = picture.Lent.Contains(t.Id);
        var busy = _underWay[t.Id].OrderByDescending(w => w.ExpectedEnd(picture.ReadAt)).FirstOrDefault();
        var free = busy?.ExpectedEnd(picture.ReadAt) ?? picture.ReadAt;
        return new BoardTechnician(Id(t.Id), PlaceOf(busy?.County ?? t.BaseCounty))
        {
            End = PlaceOf(t.BaseCounty),
            Shifts = [.. Shifts(t, free)],
            Skills = SkillsOf(t, lent ? picture.Counties : [.. t.Counties.Select(c => c.County)]),
            PerHour = lent ? _costs.Lent(_costs.PerHour) : _costs.PerHour,
            PerKilometre = lent ? _costs.Lent(_costs.PerKilometre) : _costs.PerKilometre,
            OvertimePerHour = lent ? _costs.Lent(_costs.OvertimePerHour) : _costs.OvertimePerHour,
        };
    }

    private IEnumerable<BoardShift> Shifts(Technician t, DateTime free) =>
        from hours in WorkTimes.Of(t, picture.ReadAt, rules.PlanDays)
        let begin = hours.From > free ? hours.From : free
        where begin < hours.Until
        select new BoardShift(Second(begin), Second(hours.Until)) { Overtime = Hour };

    /// <summary>Counties, and the categories, brands and certificates that hold through all the days of the plan.</summary>
    private Dictionary<string, int> SkillsOf(Technician t, IReadOnlyList<int> counties)
    {
        var (first, last) = (ChinaTime.DayOf(picture.ReadAt), ChinaTime.DayOf(picture.ReadAt).AddDays(rules.PlanDays - 1));
        bool Holds(DateOnly from, DateOnly? to) => from <= first && (to is null || to >= last);
        return t.Skills.Where(s => Holds(s.ValidFrom, s.ValidTo)).Select(s => "category:" + s.Category)
            .Concat(t.Brands.Where(b => Holds(b.ValidFrom, b.ValidTo)).Select(b => "brand:" + Id(b.BrandId)))
            .Concat(t.Certificates.Where(c => Holds(c.ValidFrom, c.ValidTo)).Select(c => "certificate:" + c.Kind))
            .Concat(counties.Select(CountyOf)).Distinct().ToDictionary(name => name, _ => 1);
    }

    private BoardJob Job(OpenWork work, HashSet<string> there)
    {
        var job = new BoardJob(work.Key, PlaceOf(work.County), work.Category.Minutes * 60)
        {
            Skills = Needs(work),
            Price = work.Promised ? _costs.PromiseUndone : work.Request.Urgent ? _costs.UrgentUndone : _costs.Undone,
        };
        if (work.Visit is { } visit)
        {
            var from = Second(work.Delay?.Expected is { } late && late > visit.WindowStart ? late : visit.WindowStart);
            return Fixed(work, there, Id(visit.TechnicianId), job with
            {
                Skills = new Dictionary<string, int>(), // judged when it was offered
                Windows = [new BoardWindow(from, Math.Max(from, Second(visit.WindowEnd))) { LatePerHour = _costs.LatePerHour }],
            });
        }

        return Fixed(work, there, work.Pin?.TechnicianId is { } who ? Id(who) : null, job with
        {
            Windows = Windows(work),
            WaitPerHour = work.Request.Urgent ? _costs.UrgentWaitPerHour : _costs.WaitPerHour,
            Forbidden = [.. work.Refused.Where(t => t != work.Pin?.TechnicianId).Select(Id)],
            Published = work.Before is { TechnicianId: { } before, Start: { } start } && there.Contains(Id(before))
                && start >= picture.ReadAt
                ? new BoardPin { Technician = Id(before), Start = Second(start) }
                : null,
        });
    }

    /// <summary>
    /// Who is not on the board any more cannot be pinned: the work is then forbidden to all others and stays in the tray.
    /// </summary>
    private BoardJob Fixed(OpenWork work, HashSet<string> there, string? technician, BoardJob job)
    {
        if (technician is not null && !there.Contains(technician))
        {
            return job with { Forbidden = [.. there.Order(StringComparer.Ordinal)] };
        }

        int? start = work.Pin?.Start is { } at && at > picture.ReadAt ? Second(at) : null;
        return technician is null && start is null ? job : job with { Pin = new BoardPin { Technician = technician, Start = start } };
    }

    /// <summary>What the work asks of whoever does it.</summary>
    public static Dictionary<string, int> Needs(OpenWork work)
    {
        var needs = new Dictionary<string, int> { [CountyOf(work.County)] = 1, ["category:" + work.Category.Code] = 1 };
        if (work.Category.Certificate is { } certificate)
        {
            needs["certificate:" + certificate] = 1;
        }

        if (work is { BrandOnly: true, Request.BrandId: { } brand })
        {
            needs["brand:" + Id(brand)] = 1;
        }

        return needs;
    }

    private static string CountyOf(int county) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"county:{county}");

    private BoardWindow[] Windows(OpenWork work)
    {
        var first = picture.ReadAt + rules.Lead;
        var wishes = work.Request.Urgent ? [] : Json.Read<IReadOnlyList<PreferredSlot>>(work.Request.Preferred)
            .Select(p => (From: WorkTimes.At(p.Date, p.From), Until: WorkTimes.At(p.Date, p.To) - rules.Window))
            .Where(w => w.Until > first && w.From < Horizon).OrderBy(w => w.From).ToList();
        return wishes.Count == 0
            ? [new BoardWindow(Second(first), Math.Max(Second(first), Second(Horizon)))]
            : [.. wishes.Select(w => new BoardWindow(Second(w.From > first ? w.From : first),
                Second(w.Until)) { LatePerHour = _costs.LatePerHour })];
    }

    private BoardJob Other(Elsewhere e)
    {
        var from = Second(e.From);
        return new BoardJob("elsewhere:" + Id(e.BookingId), PlaceOf(e.County), e.Minutes * 60)
        {
            Windows = [new BoardWindow(from, Math.Max(from, Second(e.Until))) { LatePerHour = _costs.LatePerHour }],
            Price = _costs.PromiseUndone,
            Pin = new BoardPin { Technician = Id(e.TechnicianId) },
        };
    }

    private static BoardPlace? PlaceOf(int? county) => county is { } code && Gazetteer.Default.Find(code)?.Seat is { } seat
        ? new BoardPlace { Latitude = seat.Latitude, Longitude = seat.Longitude }
        : null;
}
