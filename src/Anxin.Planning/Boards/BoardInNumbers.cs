using Anxin.Planning.Travelling;

namespace Anxin.Planning.Boards;

/// <summary>A board in numbers: jobs, technicians and tours (a technician's shift) by index, ways in a matrix.</summary>
internal sealed class BoardInNumbers
{
    private readonly int[] _metres;
    private readonly int[] _seconds;
    private readonly int _places;

    public BoardInNumbers(Board board)
    {
        if (new BoardReview(board).Run() is { Count: > 0 } faults)
        {
            throw new BoardException(faults);
        }

        Board = board;
        Jobs = [.. board.Jobs];
        Technicians = [.. board.Technicians];
        Tours = [.. Technicians.SelectMany((one, i) => one.Shifts.Select((_, shift) => (Technician: i, Shift: shift)))];
        var index = Jobs.Select((job, i) => (job.Id, i)).ToDictionary(pair => pair.Id, pair => pair.i);
        After = [.. Jobs.Select(job => job.After.Select(id => index[id]).ToArray())];
        Before = [.. Jobs.Select((_, i) => Enumerable.Range(0, Jobs.Length).Where(j => After[j].Contains(i)).ToArray())];
        Partner = [.. Enumerable.Repeat(-1, Jobs.Length)];
        foreach (var (job, i) in Jobs.Select((job, i) => (job, i)).Where(pair => pair.job.With is not null))
        {
            (Partner[i], Partner[index[job.With!]]) = (index[job.With!], i);
        }

        HasLinks = Partner.Any(partner => partner >= 0) || After.Any(after => after.Length > 0);
        BoardPlace[] places = [.. Jobs.Select(j => j.Place!), .. Technicians.Select(t => t.Home!), .. Technicians.Select(t => t.End ?? t.Home!)];
        _places = places.Length;
        (_metres, _seconds) = (new int[_places * _places], new int[_places * _places]);
        FillWays(places);
    }

    public Board Board { get; }

    public BoardJob[] Jobs { get; }

    public BoardTechnician[] Technicians { get; }

    public (int Technician, int Shift)[] Tours { get; }

    public int[][] After { get; }

    public int[][] Before { get; }

    public int[] Partner { get; }

    /// <summary>Some jobs follow others, or begin together with them.</summary>
    public bool HasLinks { get; }

    public int HomeOf(int technician) => Jobs.Length + technician;

    public int EndOf(int technician) => Jobs.Length + Technicians.Length + technician;

    public int Metres(int from, int to) => _metres[(from * _places) + to];

    public int Seconds(int from, int to) => _seconds[(from * _places) + to];

    public long PriceOf(int job) => Jobs[job].Price ?? Touring.RoutingProblem.MustBeDone;

    private void FillWays(BoardPlace[] places)
    {
        var estimate = new TravelEstimate(TravelEstimate.UsualDetour, TravelEstimate.UsualSpeeds, 0);
        for (var i = 0; i < places.Length; i++)
        {
            for (var j = 0; j < places.Length; j++)
            {
                var cell = (i * places.Length) + j;
                if (Board.Matrix is { } matrix)
                {
                    (_metres[cell], _seconds[cell]) = (matrix.Metres[places[i].Row!.Value][places[j].Row!.Value],
                        matrix.Seconds[places[i].Row!.Value][places[j].Row!.Value]);
                }
                else
                {
                    var trip = estimate.Between(Point(places[i]), Point(places[j]));
                    (_metres[cell], _seconds[cell]) = ((int)trip.CostedMetres, (int)(trip.Ticks / TimeSpan.TicksPerSecond));
                }
            }
        }
    }

    private static GeoPoint Point(BoardPlace place) => new(place.Longitude!.Value, place.Latitude!.Value);
}
