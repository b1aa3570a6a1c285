using System.CommandLine;
using Anxin.App.Vault;

namespace Anxin.Server.Commands;

internal static class KeysCommand
{
    public static Command Create()
    {
        var group = new Command("keys", "The key ring that everything personal is sealed with.");
        group.Add(Rotate());
        return group;
    }

    private static Command Rotate()
    {
        var (data, json) = (CommonOptions.Data(), CommonOptions.AsJson());
        var finish = new Option<bool>("--finish") { Description = "No new wrapping key: only finish a rotation that was interrupted" };
        var command = new ExampledCommand(
            "rotate",
            "Adds a wrapping key to the ring and wraps every data key with it. Can be interrupted and repeated at any point; a running server goes on. "
            + "Back up the ring afterwards: older copies do not open what is wrapped from now on.",
            "anxin keys rotate", "anxin keys rotate --finish --json")
        {
            finish, json, data,
        };
        command.SetAction(async (parsed, ct) =>
        {
            await using var installation = await Installation.OpenCurrent(parsed.Folder(data), ct);
            await using var scope = installation.Scope();
            var handler = scope.ServiceProvider.GetRequiredService<RotateKeys.Handler>();
            var rotated = await Terminal.WithProgress(
                "Wrapping keys", progress => handler.Handle(new RotateKeys.Command(parsed.GetValue(finish)), progress, ct));
            if (!rotated.Ok)
            {
                throw new CommandFailure($"{rotated.Error.Message} {rotated.Error.Remedy}");
            }

            await (parsed.GetValue(json)
                ? Terminal.WriteJson(rotated.Value)
                : Console.Out.WriteLineAsync($"{rotated.Value.Rewrapped} data keys are now wrapped with {rotated.Value.WrappingKey}; the ring holds {rotated.Value.WrappingKeys} wrapping keys."));
            return CommandRoot.Done;
        });
        return command;
    }
}
