using Anxin.Places.Data;

namespace Anxin.Places.Resolving;

/// <summary>Divisions named one after another, each within the one before; records of the atlas or <see cref="Atlas.None"/>.</summary>
internal record struct Chain(int Province, int Prefecture, int County)
{
    public int Start { get; set; }

    /// <summary>The letter after the last one read.</summary>
    public int End { get; set; }

    public int Score { get; set; }

    public int Links { get; set; }

    /// <summary>Links written without suffix.</summary>
    public int BareLinks { get; set; }

    public bool Repeated { get; set; }

    public static Chain EmptyAt(int start) => new(Atlas.None, Atlas.None, Atlas.None) { Start = start, End = start };

    public readonly int Deepest => County != Atlas.None ? County : Prefecture != Atlas.None ? Prefecture : Province;

    public readonly DivisionLevel DeepestLevel =>
        County != Atlas.None ? DivisionLevel.County
        : Prefecture != Atlas.None ? DivisionLevel.Prefecture
        : Province != Atlas.None ? DivisionLevel.Province
        : 0;

    public readonly int At(DivisionLevel level) => level switch
    {
        DivisionLevel.Province => Province,
        DivisionLevel.Prefecture => Prefecture,
        _ => County,
    };

    public readonly Chain With(DivisionLevel level, int record) => level switch
    {
        DivisionLevel.Province => this with { Province = record },
        DivisionLevel.Prefecture => this with { Prefecture = record },
        _ => this with { County = record },
    };
}
