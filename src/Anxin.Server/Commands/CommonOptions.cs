using System.CommandLine;

namespace Anxin.Server.Commands;

/// <summary>Options that several commands share.</summary>
internal static class CommonOptions
{
    public const string DataVariable = "ANXIN_DATA";

    public static Option<string> Data() => new("--data")
    {
        Description = $"The folder of database, files and keys (default: ${DataVariable}, else ./data)",
        HelpName = "DIR",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable(DataVariable) is { Length: > 0 } folder ? folder : "data",
    };

    public static Option<bool> AsJson() => new("--json") { Description = "Print JSON instead of text" };

    public static string Folder(this ParseResult parsed, Option<string> data) => Path.GetFullPath(parsed.GetRequiredValue(data));
}
