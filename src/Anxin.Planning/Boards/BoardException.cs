namespace Anxin.Planning.Boards;

/// <summary>A board cannot be planned as it is; each message names the field and what to do.</summary>
public sealed class BoardException(IReadOnlyList<string> faults) : Exception(string.Join('\n', faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
