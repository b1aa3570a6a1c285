namespace Anxin.Places;

/// <summary>A division of today.</summary>
public sealed class Division
{
    internal Division(string code, string name, DivisionLevel level, Division? parent, GeoPoint? seat)
    {
        (Code, Name, Level, Parent, Seat) = (code, name, level, parent, seat);
        Path = parent is null ? [name] : [.. parent.Path, name];
    }

    /// <summary>Six digits, nine for a township.</summary>
    public string Code { get; }

    /// <summary>The official full name, such as 洪山区.</summary>
    public string Name { get; }

    public DivisionLevel Level { get; }

    /// <summary>The division above; null for a province.</summary>
    public Division? Parent { get; }

    /// <summary>
    /// The seat of government, the interior point where no seat is known, null where neither is; a township has none of its own.
    /// </summary>
    public GeoPoint? Seat { get; }

    /// <summary>False for development zones and management areas that carry a statistical code only.</summary>
    public bool InStandard { get; internal init; } = true;

    /// <summary>Syllables without tones, as they are typed (hong shan qu); null for a township.</summary>
    public string? Pinyin { get; internal init; }

    /// <summary>Names from the province down to this division.</summary>
    public IReadOnlyList<string> Path { get; }

    public override string ToString() => $"{Code} {string.Concat(Path)}";
}
