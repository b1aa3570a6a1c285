using System.CommandLine;
using System.Data.Common;
using System.Globalization;
using Anxin.App.Vault;

namespace Anxin.Server.Commands;

/// <summary>
/// The command line. Exit codes: 0 did it; 1 did it and found what a script must stop at, or could not do it; 2 was asked wrongly.
/// </summary>
internal static class CommandRoot
{
    public const int Done = 0;
    public const int Found = 1;
    public const int Misused = 2;

    public static async Task<int> Run(string[] args)
    {
        // Messages and numbers look the same on every machine; a script reads them.
        CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en");
        var parsed = Create().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync(error.Message);
            }

            await Console.Error.WriteLineAsync(
                $"Try: anxin {string.Join(' ', Path(parsed))} --help".Replace("  ", " ", StringComparison.Ordinal));
            return Misused;
        }

        return await Invoke(parsed);
    }

    /// <summary>Everything the program can be asked.</summary>
    public static RootCommand Create()
    {
        var root = new RootCommand("Anxin (安心): after-sales service. Serves the platform, and does its upkeep.");
        foreach (var command in new[]
        {
            ServeCommand.Create(), MigrateCommand.Create(), AdminCommand.Create(), DemoCommand.Create(), JournalCommand.Create(), KeysCommand.Create(),
            BackupCommand.Create(), RestoreCommand.Create(), PlacesCommand.Create(), EvidenceCommand.Create(), DispatchCommand.Create(),
        })
        {
            root.Add(command);
        }

        ExampledCommand.ShowExamples(root);
        return root;
    }

    private static async Task<int> Invoke(ParseResult parsed)
    {
        try
        {
            // A server ends its requests before it ends; nobody else cuts it short.
            var timeout = parsed.CommandResult.Command.Name == ServeCommand.Name ? (TimeSpan?)null : TimeSpan.FromSeconds(10);
            return await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = timeout });
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted.");
            return Found;
        }
        catch (CommandFailure e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return e.ExitCode;
        }
        catch (Exception e) when (e is VaultException or IOException or UnauthorizedAccessException or DbException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return Found;
        }
    }

    private static IEnumerable<string> Path(ParseResult parsed)
    {
        var names = new Stack<string>();
        for (var result = parsed.CommandResult; result.Parent is System.CommandLine.Parsing.CommandResult parent; result = parent)
        {
            names.Push(result.Command.Name);
        }

        return names;
    }
}
