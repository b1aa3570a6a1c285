namespace Anxin.Forensics.Timing;

/// <summary>How capture times are compared with the order's times.</summary>
public sealed record CaptureTimeOptions
{
    /// <summary>How far a phone's clock and a courier's scan may be apart without meaning anything; one hour unless told.</summary>
    public TimeSpan Slack { get; init; } = TimeSpan.FromHours(1);

    /// <summary>The offset from UTC taken when the file names none; China's unless told.</summary>
    public TimeSpan AssumedOffset { get; init; } = TimeSpan.FromHours(8);
}
