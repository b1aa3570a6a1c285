using Anxin.Places.Data;

namespace Anxin.Places.Naming;

/// <summary>Townships of the whole country ordered by name, for texts that name no division above.</summary>
internal sealed class TownNames(Townships towns, int[] order)
{
    private readonly Townships _towns = towns;
    private readonly int[] _order = order;

    /// <summary>The order in which the gazetteer file lists them: by folded name, namesakes by code.</summary>
    public static int[] Order(Townships towns)
    {
        int[] order = [.. Enumerable.Range(0, towns.Count)];
        Array.Sort(order, (a, b) => towns.Folded(a).SequenceCompareTo(towns.Folded(b)) is var byName and not 0 ? byName : a - b);
        return order;
    }

    /// <summary>All townships of exactly this folded name, by code.</summary>
    public ReadOnlySpan<int> Named(ReadOnlySpan<char> name)
    {
        var from = LowerBound(name);
        var to = from;
        while (to < _order.Length && _towns.Folded(_order[to]).SequenceEqual(name))
        {
            to++;
        }

        return _order.AsSpan(from..to);
    }

    /// <summary>Townships whose folded name begins so, in the order of names.</summary>
    public ReadOnlySpan<int> Beginning(ReadOnlySpan<char> prefix)
    {
        var from = LowerBound(prefix);
        var to = from;
        while (to < _order.Length && _towns.Folded(_order[to]).StartsWith(prefix))
        {
            to++;
        }

        return _order.AsSpan(from..to);
    }

    private int LowerBound(ReadOnlySpan<char> wanted)
    {
        var (low, high) = (0, _order.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _towns.Folded(_order[middle]).SequenceCompareTo(wanted) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
