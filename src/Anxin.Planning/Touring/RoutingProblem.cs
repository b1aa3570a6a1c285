namespace Anxin.Planning.Touring;

/// <summary>
/// A routing problem in whole numbers: jobs at places with a window, technicians (vehicles) of some kinds, a matrix of ways. Everything is
/// checked by who builds it; the search only reads it.
/// </summary>
public sealed class RoutingProblem
{
    /// <summary>The price of leaving out a job that must be done; above any plan's other costs.</summary>
    public const long MustBeDone = 1_000_000_000;

    public required int Places { get; init; }

    /// <summary>Row by row, from place to place.</summary>
    public required int[] Distance { get; init; }

    /// <summary>Travel time, row by row; may be the same array as the distance.</summary>
    public required int[] Travel { get; init; }

    public required RoutedJob[] Jobs { get; init; }

    public required RoutedVehicle[] Vehicles { get; init; }

    /// <summary>Which job each kind of vehicle may do; null when everybody may do everything. By kind, then by job.</summary>
    public bool[][]? Allowed { get; init; }

    /// <summary>Tools and parts that have to be at hand; null when none are asked for.</summary>
    public Supplies? Supplies { get; init; }

    public int DistanceWeight { get; init; } = 1;

    /// <summary>The price of a unit of time between setting out and being back.</summary>
    public int DurationWeight { get; init; }

    public int Kinds => Vehicles.Length == 0 ? 0 : Vehicles.Max(v => v.Kind) + 1;

    /// <summary>Some jobs may be left out at a price.</summary>
    internal bool HasPrices => Jobs.Any(job => job.Price < MustBeDone);

    internal bool May(int kind, int job) => Allowed is null || Allowed[kind][job];

    /// <summary>The same matrix read column by column; itself where it is symmetric.</summary>
    internal static int[] Transposed(int[] matrix, int size)
    {
        var turned = new int[matrix.Length];
        var same = true;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                turned[(j * size) + i] = matrix[(i * size) + j];
                same &= matrix[(i * size) + j] == matrix[(j * size) + i];
            }
        }

        return same ? matrix : turned;
    }
}
