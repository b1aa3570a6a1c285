using Anxin.Planning.Boards;

namespace Anxin.App.Dispatch.Boards;

/// <summary>A planned board in the words of the business: which work order, who, when.</summary>
public sealed record PlannedBoard(BoardPicture Picture, BoardProblem Problem, Board Question, BoardPlan Answer)
{
    public sealed record Visit(OpenWork Work, Guid TechnicianId, DateTime Start, DateTime End);

    public IReadOnlyList<Visit> Visits()
    {
        var work = Problem.Planned().ToDictionary(w => w.Key);
        return [.. from tour in Answer.Tours
                   from visit in tour.Visits
                   where work.ContainsKey(visit.Job)
                   select new Visit(work[visit.Job], Guid.ParseExact(tour.Technician, "N"), Problem.Time(visit.Start),
                       Problem.Time(visit.End))];
    }

    /// <summary>The question with planned visits free to go to others: what somebody else would cost is asked of it.</summary>
    public Board Unpinned()
    {
        var work = Visits().ToDictionary(v => v.Work.Key, v => v.Work);
        return Question with
        {
            Jobs = [.. Question.Jobs.Select(job => work.TryGetValue(job.Id, out var one)
                ? job with { Skills = BoardProblem.Needs(one), Pin = job.Pin is { Start: not null } pin ? pin with { Technician = null }
                    : null }
                : job)],
        };
    }

    /// <summary>Work in nobody's day though people of the board's own who know its kind are at work: it is overloaded.</summary>
    public int LeftOver()
    {
        var undone = Answer.Unassigned.ToHashSet();
        return Problem.Planned().Count(w => w.Visit is null && undone.Contains(w.Key)
            && Question.Technicians.Any(t => t.Shifts.Count > 0 && t.Skills.ContainsKey("category:" + w.Category.Code)
                && !Picture.Lent.Contains(Guid.ParseExact(t.Id, "N"))));
    }
}
