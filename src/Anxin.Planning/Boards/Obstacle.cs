namespace Anxin.Planning.Boards;

/// <summary>
/// One condition that keeps a technician from a job. Alone says that setting aside just this one makes room; it was tried. By tells by how
/// many seconds a time is missed, or by how many minor units the price is exceeded.
/// </summary>
public sealed record Obstacle(Hindrance Condition, bool Alone, long? By);
