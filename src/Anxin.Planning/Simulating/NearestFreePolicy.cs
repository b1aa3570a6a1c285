using Anxin.Planning.Boards;
using Anxin.Planning.Travelling;

namespace Anxin.Planning.Simulating;

/// <summary>
/// What a desk without a plan does: the job whose time came first goes to the nearest technician who is free, able and home before the overtime ends.
/// </summary>
public sealed class NearestFreePolicy : IDispatchPolicy
{
    /// <summary>Seconds before a window begins at which somebody is looked for.</summary>
    public const int Lead = 2700;

    private static readonly TravelEstimate Estimate = new(TravelEstimate.UsualDetour, TravelEstimate.UsualSpeeds, 0);

    public string Name => "nearest";

    public IReadOnlyList<IReadOnlyList<string>> Decide(DispatchMoment moment)
    {
        ArgumentNullException.ThrowIfNull(moment);
        var technicians = moment.Board.Technicians;
        var queues = technicians.Select(_ => new List<string>()).ToArray();
        var due = moment.Board.Jobs.Where(job => job.Windows[0].From - Lead <= moment.Now);
        foreach (var job in due.OrderBy(job => job.Windows[0].From).ThenBy(job => job.Id, StringComparer.Ordinal))
        {
            var (nearest, shortest) = (-1, int.MaxValue);
            for (var i = 0; i < queues.Length; i++)
            {
                if (moment.Idle[i] && queues[i].Count == 0 && MayGo(job, technicians[i])
                    && Seconds(technicians[i].Home!, job.Place!) is var way && way < shortest && IsHomeInTime(job, technicians[i], way))
                {
                    (nearest, shortest) = (i, way);
                }
            }

            if (nearest >= 0)
            {
                queues[nearest].Add(job.Id);
            }
        }

        return queues;
    }

    private static bool MayGo(BoardJob job, BoardTechnician technician) =>
        !job.Forbidden.Contains(technician.Id) && job.Skills.All(skill => technician.Skills.GetValueOrDefault(skill.Key) >= skill.Value);

    private static bool IsHomeInTime(BoardJob job, BoardTechnician technician, int way)
    {
        var shift = technician.Shifts[0];
        var done = Math.Max(shift.From + way, job.Windows[0].From) + job.Service;
        return done + Seconds(job.Place!, technician.End!) <= shift.Until + shift.Overtime;
    }

    private static int Seconds(BoardPlace from, BoardPlace to) => Estimate.SecondsBetween(from, to);
}
