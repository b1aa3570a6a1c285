using System.CommandLine;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Parties;
using Spectre.Console;

namespace Anxin.Server.Commands;

internal static class AdminCommand
{
    private sealed record Wanted(string DataFolder, string UserName, Role Role, string? Password);

    public static Command Create()
    {
        var group = new Command("admin", "Accounts of staff, from the machine itself.");
        group.Add(CreateAccountCommand());
        return group;
    }

    private static Command CreateAccountCommand()
    {
        var (data, name, role, stdin) = (
            CommonOptions.Data(),
            new Option<string>("--user-name") { Description = "What the person signs in with", HelpName = "NAME", Required = true },
            new Option<Role>("--role") { Description = "Administrator unless told", DefaultValueFactory = _ => Role.Administrator },
            new Option<bool>("--password-stdin") { Description = "Read the password from standard input instead of asking twice" });
        role.AcceptOnlyFromAmong(
            [.. Enum.GetNames<Role>().Where(
                r => r is not (nameof(Role.Consumer) or nameof(Role.Integrator) or nameof(Role.Merchant) or nameof(Role.Technician)))]);
        var command = new ExampledCommand(
            "create",
            "Creates an account. There is no default password: it is asked twice, or read from standard input.",
            "anxin admin create --user-name alice", "pass show anxin | anxin admin create --user-name bob --role Supervisor --password-stdin")
        {
            name, role, stdin, data,
        };
        command.SetAction(async (parsed, ct) =>
        {
            var password = parsed.GetValue(stdin) ? (await Console.In.ReadToEndAsync(ct)).TrimEnd('\r', '\n') : AskTwice();
            return await Run(new Wanted(parsed.Folder(data), parsed.GetRequiredValue(name), parsed.GetValue(role), password), ct);
        });
        return command;
    }

    private static string AskTwice()
    {
        if (Console.IsInputRedirected)
        {
            throw new CommandFailure("No terminal to ask for a password on: pass it with --password-stdin.", CommandRoot.Misused);
        }

        var screen = Terminal.Error;
        var first = screen.Prompt(new TextPrompt<string>("Password:").Secret(null));
        var second = screen.Prompt(new TextPrompt<string>("Once more:").Secret(null));
        return first == second ? first : throw new CommandFailure("The two passwords differ.", CommandRoot.Misused);
    }

    /// <summary>Made with a one-time password like any account, then given the chosen one at once.</summary>
    private static async Task<int> Run(Wanted wanted, CancellationToken ct)
    {
        await using var installation = await Installation.OpenCurrent(wanted.DataFolder, ct);
        await using var scope = installation.Scope();
        var create = scope.ServiceProvider.GetRequiredService<CreateAccount.Handler>();
        var check = ActivatorUtilities.CreateInstance<PasswordRules>(scope.ServiceProvider);
        Refuse(await check.Check(wanted.UserName, wanted.Password!));
        var created = await create.Handle(new CreateAccount.Command(wanted.UserName, wanted.Role, wanted.UserName), Actors.System, ct);
        Refuse(created.Error);
        var change = scope.ServiceProvider.GetRequiredService<ChangePassword.Handler>();
        var changed = await change.Handle(
            created.Value!.Id, new ChangePassword.Command(created.Value.InitialPassword, wanted.Password!), ct);
        Refuse(changed.Error);
        await Console.Out.WriteLineAsync($"Created {created.Value.UserName} ({created.Value.Role}).");
        return CommandRoot.Done;
    }

    private static void Refuse(Error? error)
    {
        if (error is not null)
        {
            throw new CommandFailure(error.Remedy is null ? error.Message : $"{error.Message} {error.Remedy}", CommandRoot.Misused);
        }
    }
}
