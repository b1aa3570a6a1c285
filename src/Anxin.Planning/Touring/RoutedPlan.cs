namespace Anxin.Planning.Touring;

/// <summary>What a search answers: the jobs of each vehicle in their order (-1 is a visit to the depot), and those left undone.</summary>
public sealed record RoutedPlan(int[][] Routes, int[] Undone, long Cost, long Iterations)
{
    public const int DepotVisit = -1;
}
