using System.CommandLine;
using System.CommandLine.Help;

namespace Anxin.Server.Commands;

internal static class DispatchCommand
{
    public static Command Create()
    {
        var group = new Command(
            "dispatch",
            "Who goes where. So far the server ranks technicians for each job and offers it to them one by one, with reasons; the desk shows the ranking. "
            + "Planning whole days from a file (solve) and checking such plans (check) are not in this version.");
        group.SetAction(parsed => new HelpAction().Invoke(parsed));
        return group;
    }
}
