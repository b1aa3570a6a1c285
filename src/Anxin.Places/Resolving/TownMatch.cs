namespace Anxin.Places.Resolving;

/// <summary>A township named in a text: index among today's or the ended ones, and the letter after its name.</summary>
internal readonly record struct TownMatch(int Town, bool Ended, int End)
{
    public static readonly TownMatch Nothing = new(-1, false, 0);

    public bool Found => Town >= 0;
}
