namespace Anxin.IntakeBench;

/// <summary>A database of its own for one run: where the server is pointed, and a raw commit of one row for comparison.</summary>
internal interface ITarget : IAsyncDisposable
{
    string Name { get; }

    /// <summary>Environment variables that point the server here.</summary>
    IEnumerable<(string Name, string Value)> Settings { get; }

    /// <summary>A client that commits one small row a call, each in a transaction of its own.</summary>
    Task<Func<Task>> Committer(string folder);
}
