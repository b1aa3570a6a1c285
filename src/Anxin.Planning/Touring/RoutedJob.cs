namespace Anxin.Planning.Touring;

/// <summary>A job for the search: the price is what leaving it undone costs.</summary>
public readonly record struct RoutedJob(int Place, int Demand, int Service, int Ready, int Due, long Price);
