namespace Anxin.Planning.Boards;

/// <summary>Ways between the rows of a board: metres and seconds.</summary>
public sealed record BoardMatrix(IReadOnlyList<IReadOnlyList<int>> Metres, IReadOnlyList<IReadOnlyList<int>> Seconds);
