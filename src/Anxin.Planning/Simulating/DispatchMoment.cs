using Anxin.Planning.Boards;

namespace Anxin.Planning.Simulating;

/// <summary>
/// What a dispatcher knows when something happens: the board as it is (each technician from where and when they will be free, the jobs nobody has
/// set out for), the queues as they run, and who is free just now.
/// </summary>
/// <param name="Now">Seconds of the day.</param>
/// <param name="Board">Its technicians have one shift each, which begins when they are expected to be free.</param>
/// <param name="Queues">For each technician of the board the jobs that were to come next.</param>
/// <param name="Idle">For each technician of the board whether they are free now.</param>
/// <param name="HasNews">False when only time has passed.</param>
/// <param name="Seed">For policies that draw.</param>
public sealed record DispatchMoment(
    int Now, Board Board, IReadOnlyList<IReadOnlyList<string>> Queues, IReadOnlyList<bool> Idle, bool HasNews, int Seed);
