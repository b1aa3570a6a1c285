using System.CommandLine;

namespace Anxin.Server.Commands;

internal static class EvidenceCommand
{
    public static Command Create()
    {
        var group = new Command(
            "evidence",
            "Photos as evidence: is it whole, what does it say of itself, does it copy a listing picture. A person weighs the findings.");
        group.Add(new EvidenceInspectCommand().Create());
        group.Add(new EvidenceCompareCommand().Create());
        group.Add(EvidenceIndexCommand.Create());
        return group;
    }
}
