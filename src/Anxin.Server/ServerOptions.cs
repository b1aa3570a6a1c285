using Anxin.App;
using Anxin.App.Data;
using Anxin.App.Dispatch;

namespace Anxin.Server;

/// <summary>
/// How this process serves. Read from the command line first, then from the configuration (Database:Provider, Database:ConnectionString).
/// </summary>
public sealed record ServerOptions(string DataFolder, string Url, bool Demo)
{
    public DatabaseOptions? Database { get; init; }

    /// <summary>Whether this process runs due jobs; one that only answers requests may leave them to others.</summary>
    public bool RunJobs { get; init; } = true;

    /// <summary>The program that reads text in photos; what the configuration says when null (Evidence:TextReader).</summary>
    public string? TextReader { get; init; }

    public AppOptions App(IConfiguration configuration)
    {
        var provider = configuration["Database:Provider"] ?? "sqlite";
        var connection = configuration["Database:ConnectionString"] ?? $"Data Source={Path.Combine(DataFolder, "anxin.db")}";
        return new AppOptions(Database ?? new DatabaseOptions(provider, connection), DataFolder, Demo)
        {
            TextReader = TextReader ?? configuration["Evidence:TextReader"] ?? "tesseract",
            Dispatch = configuration.GetSection("Dispatch").Get<DispatchRules>() ?? new DispatchRules(),
        };
    }
}
