namespace Anxin.App.Parties;

/// <summary>A business that answers for brands: a tenant whose staff see the cases of their own brands.</summary>
public sealed class Merchant(Guid id, string name)
{
    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public int Version { get; private set; }
}
