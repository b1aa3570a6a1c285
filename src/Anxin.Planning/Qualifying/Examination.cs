using Anxin.Planning.Travelling;

namespace Anxin.Planning.Qualifying;

/// <summary>Examines technicians for one job, one after the other. Holds the buffers they share; not for use by two threads.</summary>
internal sealed class Examination
{
    private readonly Job _job;
    private readonly QualifyingOptions _options;
    private readonly LocalDays _days;
    private readonly VisitTerms _terms;
    private readonly Qualification _qualification;
    private readonly Diary _diary;
    private readonly WindowSearch _search;
    private readonly CandidateCost _cost;
    private readonly Wording _wording;
    private readonly Lifting[] _liftings;
    private readonly List<Reason> _reasons = [];

    public Examination(Job job, QualifyingOptions options, DateTime nowUtc, TimeZoneInfo zone)
    {
        // A window may start on the horizon's last day and a visit take a day; one more covers a day shortened by a clock change.
        _days = new LocalDays(nowUtc, zone, options.HorizonDays + 3);
        _job = job;
        _options = options;
        _terms = new VisitTerms(job, options, nowUtc, _days);
        _qualification = new Qualification(job, _days);
        _liftings = Lifting.BySize(_qualification.Count + 1);
        _diary = new Diary(_days, _terms, new TravelEstimate(options.DetourFactor, options.Speeds, options.AssumedKm), job.Place);
        _search = new WindowSearch(_days, _terms);
        _cost = new CandidateCost(options.Costs, _terms, job.Urgent);
        _wording = new Wording(new ReasonBook(), _days);
    }

    /// <summary>Exactly one of the two.</summary>
    public (Candidate? Able, Exclusion? Excluded) Of(Technician technician)
    {
        _reasons.Clear();
        _qualification.Read(technician, _reasons);
        if (!technician.Counties.Contains(_job.County))
        {
            _reasons.Add(_wording.OutsideTerritory);
        }

        _diary.Read(technician);
        var preferred = _search.Preferred(_diary, _qualification.Qualified, _diary.DaysWithRoom);
        var found = preferred ?? _search.Earliest(_diary, _qualification.Qualified, _diary.DaysWithRoom);
        if (found is null)
        {
            ExplainNoWindow(technician);
        }

        return _reasons.Count == 0 && found is { } window
            ? (Able(technician, window.Start, window.Shift, preferred is not null), null)
            : (null, new Exclusion(technician.Id, [.. _reasons]));
    }

    // The fewest conditions whose lifting opens a window are the ones that stand in the way. Taking sets by size and then in a fixed order
    // makes the answer stable: with one of them lifted, the others are still the first set that is found.
    private void ExplainNoWindow(Technician technician)
    {
        if (_search.Earliest(_diary, DaySet.All, DaySet.All) is null)
        {
            _reasons.Add(_wording.NoFreeWindow(_options.HorizonDays));
            return;
        }

        foreach (var lifted in _liftings)
        {
            var roomLifted = lifted.Contains(_qualification.Count);
            var room = roomLifted ? DaySet.All : _diary.DaysWithRoom;
            if (_search.Earliest(_diary, _qualification.QualifiedWithout(lifted), room) is { } window)
            {
                var (first, last) = (_days.DayOf(window.Start), _days.DayOf(window.Start + _terms.Occupied - 1));
                _qualification.ExplainDays(first, last, _reasons);
                if (roomLifted)
                {
                    _reasons.Add(_wording.DayFull(technician.DailyLimit));
                }

                return;
            }
        }
    }

    private Candidate Able(Technician technician, long start, Shift shift, bool preferred)
    {
        var day = _days.DayOf(start);
        var load = _diary.LoadOn(day);
        var trip = _diary.TripTo(start, shift);
        var end = start + _terms.Window;
        var missed = _terms.HasPreference && !preferred;
        _qualification.Praise(day, _reasons);
        _reasons.Add(_wording.InTerritory);
        _reasons.Add(_wording.Distance(trip));
        _reasons.Add(_wording.Load(load, technician.DailyLimit));
        if (missed)
        {
            _reasons.Add(_wording.PreferenceMissed);
        }

        _reasons.Add(_wording.Window(preferred ? "preferred_time" : "earliest", start, end));
        return new Candidate(
            technician.Id,
            new DateTime(start, DateTimeKind.Utc),
            new DateTime(end, DateTimeKind.Utc),
            trip.Metres / 1000.0,
            load,
            _cost.Of(trip, start, load, missed),
            [.. _reasons]);
    }
}
