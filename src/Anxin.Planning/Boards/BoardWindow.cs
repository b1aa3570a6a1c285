namespace Anxin.Planning.Boards;

/// <summary>When work may begin. Without a price for lateness the end is hard.</summary>
public sealed record BoardWindow(int From, int Until)
{
    /// <summary>Minor units an hour after the end; null when later is not allowed.</summary>
    public long? LatePerHour { get; init; }
}
