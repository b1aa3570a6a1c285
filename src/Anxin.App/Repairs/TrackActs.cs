using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Repairs;

/// <summary>
/// Runs an act of a tracking link's holder: loads the case by its token, decides, saves, and answers with what is true now.
/// </summary>
public sealed class TrackActs(AppDb db, TrackedRepair tracked, TrackRepair.Handler view)
{
    public async Task<Result<TrackView>> Run(string token, Func<TrackedRepair.Loaded, Task<Error?>> act, CancellationToken ct)
    {
        var refusal = await db.Act(
            async () => await tracked.Load(token, ct) is { } loaded ? await act(loaded) : TrackedRepair.NoSuchLink, ct);
        return refusal is null ? await view.Handle(token, ct) : refusal;
    }
}
