namespace Anxin.App.Demo.Staging;

/// <summary>The clock of the demo's past: it stands where the telling of the story has come to.</summary>
internal sealed class StageClock(DateTime start) : TimeProvider
{
    public DateTime Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => new(DateTime.SpecifyKind(Now, DateTimeKind.Utc));
}
