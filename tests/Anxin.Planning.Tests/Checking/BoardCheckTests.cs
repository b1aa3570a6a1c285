using Anxin.Planning.Boards;
using Anxin.Planning.Checking;
using Anxin.Planning.Tests.Boards;
using Anxin.Planning.Touring;

namespace Anxin.Planning.Tests.Checking;

public sealed class BoardCheckTests
{
    private static readonly Board Board = RandomBoard.Draw(11);
    private static readonly BoardPlan Good = BoardSolver.Solve(Board, 1, WorkLimit.Of(100));

    public static TheoryData<string, BoardPlan> Broken => new()
    {
        { "claims cost", Good with { Cost = Good.Cost + 1 } },
        { "neither visited nor listed", Good with { Tours = [.. Good.Tours.Skip(1)] } },
        { "visited twice", Good with { Tours = [.. Good.Tours, Good.Tours[0] with { Technician = Good.Tours[1].Technician }] } },
        { "told twice", Good with { Tours = [.. Good.Tours, Good.Tours[0]] } },
        { "not on the board", Good with { Tours = [.. Good.Tours, Good.Tours[0] with { Technician = "x" }] } },
        { "before the shift", Changed(tour => tour with { Leave = 0 }) },
        { "told to be back", Changed(tour => tour with { Back = tour.Back + 1 }) },
        { "is free there at", Changed(tour => tour with { Leave = tour.Leave + 20_000 }) },
        { "its length is wrong", Changed(tour => tour with { Visits = [.. tour.Visits.Select(v => v with { End = v.End + 1 })] }) },
        { "is lost", Changed(tour => tour with { Breaks = [] }) },
        { "outside its windows", Changed(tour => tour with { Visits = [.. tour.Visits.Select(v => v with { Start = v.Start + 400_000, End = v.End + 400_000 })] }) },
        { "lacks", Changed(tour => tour with { Technician = Board.Technicians[^1].Id }) },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void A_broken_plan_is_found_out(string violation, BoardPlan plan) =>
        Assert.Contains(new BoardCheck(Board).Run(plan).Violations, found => found.Contains(violation, StringComparison.Ordinal));

    [Fact]
    public void A_good_plan_has_no_violations() => Assert.Empty(new BoardCheck(Board).Run(Good).Violations);

    private static BoardPlan Changed(Func<BoardTour, BoardTour> change) => Good with { Tours = [.. Good.Tours.Select(change)] };
}
