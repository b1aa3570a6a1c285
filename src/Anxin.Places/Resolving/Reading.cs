namespace Anxin.Places.Resolving;

/// <summary>One chain brought to today: the division it means and the township behind it.</summary>
internal readonly record struct Reading(Chain Chain, int Division, TownMatch Town)
{
    public int End => Town.Found ? Town.End : Chain.End;
}
