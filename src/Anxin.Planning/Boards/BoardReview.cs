namespace Anxin.Planning.Boards;

/// <summary>Looks a board over before it is planned and collects everything that is wrong with it.</summary>
internal sealed class BoardReview(Board board)
{
    public const int MostJobs = 2_000;
    public const long MostPrice = 100_000_000;
    public const int LatestTime = 100 * 24 * 3600;
    private readonly List<string> _faults = [];

    public IReadOnlyList<string> Run()
    {
        Size();
        if (_faults.Count > 0)
        {
            return _faults;
        }

        if (board.UnfairPerHour is < 0 or > MostPrice)
        {
            _faults.Add($"unfairPerHour: it must be between 0 and {MostPrice} minor units.");
        }

        Unique("technicians", board.Technicians.Select(t => t.Id));
        Unique("jobs", board.Jobs.Select(j => j.Id));
        Matrix();
        for (var i = 0; i < board.Technicians.Count; i++)
        {
            Technician($"technicians[{i}]", board.Technicians[i]);
        }

        for (var i = 0; i < board.Jobs.Count; i++)
        {
            Job($"jobs[{i}]", board.Jobs[i]);
        }

        if (_faults.Count == 0)
        {
            Links();
        }

        return _faults;
    }

    /// <summary>Jobs are shared by two at most, and none waits for itself.</summary>
    private void Links()
    {
        var index = board.Jobs.Select((job, i) => (job.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        for (var i = 0; i < board.Jobs.Count; i++)
        {
            var (id, with) = (board.Jobs[i].Id, board.Jobs[i].With);
            var partners = board.Jobs.Where(job => job.With == id).Select(job => job.Id).Append(with).OfType<string>().Distinct();
            if (partners.Count() > 1)
            {
                _faults.Add($"jobs[{i}].with: \"{id}\" begins with more than one other job; two technicians share a job, not three.");
            }
        }

        var waits = new int[board.Jobs.Count];
        var changed = true;
        for (var round = 0; round <= waits.Length && changed; round++)
        {
            changed = false;
            for (var i = 0; i < waits.Length; i++)
            {
                var wait = board.Jobs[i].After.Select(id => waits[index[id]] + 1).Append(0).Max();
                (changed, waits[i]) = (changed || wait != waits[i], wait);
            }
        }

        foreach (var i in Enumerable.Range(0, waits.Length).Where(i => waits[i] >= waits.Length))
        {
            _faults.Add($"jobs[{i}].after: \"{board.Jobs[i].Id}\" would have to wait for itself; break the circle.");
        }
    }

    private void Size()
    {
        if (board.Technicians is null || board.Jobs is null)
        {
            _faults.Add("technicians and jobs: both lists are needed; an empty list is [].");
        }
        else if (board.Jobs.Count > MostJobs)
        {
            _faults.Add($"jobs: {board.Jobs.Count} are too many for one board; split it by territory into boards of at most {MostJobs}.");
        }
    }

    private void Unique(string list, IEnumerable<string> ids)
    {
        foreach (var group in ids.GroupBy(id => id).Where(g => string.IsNullOrWhiteSpace(g.Key) || g.Count() > 1))
        {
            _faults.Add($"{list}: the id \"{group.Key}\" is empty or used {group.Count()} times; give each its own.");
        }
    }

    private void Matrix()
    {
        if (board.Matrix is not { } matrix)
        {
            return;
        }

        var size = matrix.Metres?.Count ?? 0;
        foreach (var (name, rows) in new[] { ("metres", matrix.Metres), ("seconds", matrix.Seconds) })
        {
            if (rows is null || rows.Count != size || rows.Any(row => row is null || row.Count != size))
            {
                _faults.Add($"matrix.{name}: it has gaps; {size} rows of {size} numbers are needed.");
            }
            else if (rows.Any(row => row.Any(cell => cell is < 0 or > LatestTime)))
            {
                _faults.Add($"matrix.{name}: a cell is negative or beyond {LatestTime}; leave out places that cannot be reached.");
            }
        }
    }

    private void Technician(string at, BoardTechnician technician)
    {
        Place($"{at}.home", technician.Home);
        if (technician.End is not null)
        {
            Place($"{at}.end", technician.End);
        }

        if (!(technician.ServiceFactor is > 0 and < 100))
        {
            _faults.Add($"{at}.serviceFactor: it must be above 0 and below 100.");
        }

        if (Math.Min(technician.PerHour, Math.Min(technician.PerKilometre, technician.OvertimePerHour)) < 0)
        {
            _faults.Add($"{at}: a price is negative; 0 is free.");
        }

        if (technician.FairShare is < 0)
        {
            _faults.Add($"{at}.fairShare: it is in seconds and not negative; leave it out for no share.");
        }

        foreach (var (shift, i) in technician.Shifts.Select((s, i) => (s, i)))
        {
            Span($"{at}.shifts[{i}]", shift.From, shift.Until);
            if (shift.Overtime < 0 || shift.Breaks.Any(b => b.Length <= 0 || b.From > b.Until))
            {
                _faults.Add($"{at}.shifts[{i}]: overtime must not be negative, and a break has a length and begins between from and until.");
            }
        }
    }

    private void Job(string at, BoardJob job)
    {
        Place($"{at}.place", job.Place);
        if (job.Service is < 0 or > LatestTime)
        {
            _faults.Add($"{at}.service: {job.Service} seconds is no duration; give 0 or more.");
        }

        if (job.Price is < 0 || job.WaitPerHour < 0)
        {
            _faults.Add($"{at}: a price is negative; leave price out for a job that must be done.");
        }

        foreach (var (window, i) in job.Windows.Select((w, i) => (w, i)))
        {
            Span($"{at}.windows[{i}]", window.From, window.Until);
        }

        foreach (var other in job.After.Append(job.With).OfType<string>().Where(id => id == job.Id || board.Jobs.All(j => j.Id != id)))
        {
            _faults.Add($"{at}: it refers to job \"{other}\", which is itself or not on the board.");
        }

        if (job.Pin?.Technician is { } pinned && board.Technicians.All(t => t.Id != pinned))
        {
            _faults.Add($"{at}.pin.technician: \"{pinned}\" is not on the board.");
        }
    }

    private void Span(string at, int from, int until)
    {
        if (from < 0 || from > until || until > LatestTime)
        {
            _faults.Add($"{at}: from {from} until {until} is impossible; from must be 0 or more and not after until.");
        }
    }

    private void Place(string at, BoardPlace? place)
    {
        if (board.Matrix is { } matrix)
        {
            if (place?.Row is not { } row || row < 0 || row >= (matrix.Metres?.Count ?? 0))
            {
                _faults.Add($"{at}: a row of the matrix is needed, 0 to {(matrix.Metres?.Count ?? 0) - 1}.");
            }
        }
        else if (place is not { Latitude: { } latitude, Longitude: { } longitude } || !new GeoPoint(longitude, latitude).IsValid)
        {
            _faults.Add($"{at}: latitude and longitude in degrees are needed, or a matrix and a row of it.");
        }
    }
}
