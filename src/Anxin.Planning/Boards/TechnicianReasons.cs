namespace Anxin.Planning.Boards;

/// <summary>Why a technician does not do a job.</summary>
public sealed record TechnicianReasons(string Technician, IReadOnlyList<Obstacle> Obstacles);
