namespace Anxin.App.Data;

/// <summary>Where the data is. Set by Database:Provider ("sqlite" or "postgres") and Database:ConnectionString.</summary>
public sealed record DatabaseOptions(string Provider, string ConnectionString)
{
    public bool IsSqlite => Provider == "sqlite";
}
