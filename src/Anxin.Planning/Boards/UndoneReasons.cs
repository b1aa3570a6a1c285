namespace Anxin.Planning.Boards;

/// <summary>Why a job is in nobody's day.</summary>
public sealed record UndoneReasons(string Job, IReadOnlyList<TechnicianReasons> Technicians, WayOut? CheapestRelaxation);
