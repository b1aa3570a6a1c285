namespace Anxin.Places;

/// <summary>The rest of an address in its parts, each as written, null where the text has none.</summary>
/// <param name="Street">人民路, with what stands before it.</param>
/// <param name="Number">88号, 12弄5号.</param>
/// <param name="Estate">What stands between number and building, such as 阳光小区.</param>
/// <param name="Building">3栋, 5号楼, B座.</param>
/// <param name="Unit">2单元.</param>
/// <param name="Floor">6层.</param>
/// <param name="Room">501室.</param>
public sealed record AddressDetail(string? Street, string? Number, string? Estate, string? Building, string? Unit, string? Floor, string? Room)
{
    /// <summary>Splits what <see cref="Resolution.Rest"/> holds; a text above 500 characters is left whole and gives no part.</summary>
    public static AddressDetail Of(string? rest) => Resolving.DetailReader.Read(rest ?? "");
}
