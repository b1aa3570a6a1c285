using Anxin.App.Common;

namespace Anxin.App.Parties;

internal static class NoSuchTechnician
{
    public static NotFound Refusal { get; } = new(
        "no_such_technician", "There is no such technician.", "Read the list of technicians again.");
}
