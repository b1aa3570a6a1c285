namespace Anxin.Planning.Touring;

/// <summary>
/// Tools and spare parts (Pillac, Guéret, Medaglia 2013). A technician sets out with own tools and a stock of parts; one visit to the depot
/// brings every tool and part needed from then on.
/// </summary>
public sealed record Supplies(int DepotPlace, int Parts, ulong[] ToolsOfJob, ulong[] ToolsOfVehicle, int[][] PartsOfJob, int[][] PartsOfVehicle);
