namespace Anxin.Places;

/// <summary>The rest of an address in its parts, each as written, null where the text has none.</summary>
public sealed record AddressDetail
{
    /// <summary>人民路, with what stands before it.</summary>
    public string? Street { get; internal init; }

    /// <summary>88号, 12弄5号.</summary>
    public string? Number { get; internal init; }

    /// <summary>What stands between number and building, such as 阳光小区.</summary>
    public string? Estate { get; internal init; }

    /// <summary>3栋, 5号楼, B座.</summary>
    public string? Building { get; internal init; }

    /// <summary>2单元.</summary>
    public string? Unit { get; internal init; }

    /// <summary>6层.</summary>
    public string? Floor { get; internal init; }

    /// <summary>501室.</summary>
    public string? Room { get; internal init; }

    /// <summary>Splits what <see cref="Resolution.Rest"/> holds; a text above 500 characters gives no part.</summary>
    public static AddressDetail Of(string? rest) => Resolving.DetailReader.Read(rest ?? "");
}
