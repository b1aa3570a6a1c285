namespace Anxin.Planning.Boards;

/// <summary>Who can be sent, and at what price. Money is in minor units.</summary>
public sealed record BoardTechnician(string Id, BoardPlace? Home)
{
    public BoardPlace? End { get; init; }

    public IReadOnlyList<BoardShift> Shifts { get; init; } = [];

    /// <summary>The level of each skill; certificates and brands are skills of level 1.</summary>
    public IReadOnlyDictionary<string, int> Skills { get; init; } = new Dictionary<string, int>();

    /// <summary>The last second at which work may begin on a skill, for certificates that expire; without one it does not expire.</summary>
    public IReadOnlyDictionary<string, int> SkillsUntil { get; init; } = new Dictionary<string, int>();

    public IReadOnlyList<string> Tools { get; init; } = [];

    public IReadOnlyDictionary<string, int> Parts { get; init; } = new Dictionary<string, int>();

    public long PerHour { get; init; } = 6000;

    public long PerKilometre { get; init; } = 120;

    public long OvertimePerHour { get; init; } = 12000;

    /// <summary>Work takes this many times as long; 0.8 is quick.</summary>
    public double ServiceFactor { get; init; } = 1;

    /// <summary>Seconds of driving in one shift.</summary>
    public int? MostTravel { get; init; }

    /// <summary>Seconds of a shift, from leaving to being back, that are this technician's fair share; beyond them the board's price of unfairness counts.</summary>
    public int? FairShare { get; init; }
}
