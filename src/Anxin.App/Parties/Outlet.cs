namespace Anxin.App.Parties;

/// <summary>A service point that employs technicians.</summary>
public sealed class Outlet(Guid id, string name, int county)
{
    public Guid Id { get; private set; } = id;

    public string Name { get; private set; } = name;

    public int County { get; private set; } = county;

    public bool Active { get; private set; } = true;

    public int Version { get; private set; }
}
