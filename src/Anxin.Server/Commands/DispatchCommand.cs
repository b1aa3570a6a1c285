using System.CommandLine;
using System.CommandLine.Help;

namespace Anxin.Server.Commands;

internal static class DispatchCommand
{
    public static Command Create()
    {
        var group = new Command("dispatch", "Who goes where: plans days of technicians from a file, and checks such plans.");
        group.SetAction(parsed => new HelpAction().Invoke(parsed));
        group.Add(DispatchSolveCommand.Create());
        group.Add(DispatchReplayCommand.Create());
        group.Add(DispatchCheckCommand.Create());
        group.Add(DispatchExplainCommand.Create());
        group.Add(DispatchSlotsCommand.Create());
        group.Add(DispatchSimulateCommand.Create());
        return group;
    }
}
