using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Evidence.Reading;
using Anxin.App.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Evidence;

/// <summary>Notices at the start that checks have changed since photos of open claims were looked at.</summary>
public sealed class EngineChange(AppDb db, PictureReader reader, TimeProvider clock)
{
    public async Task Note(CancellationToken ct)
    {
        if (!await db.Jobs.AnyAsync(j => j.Type == nameof(InspectAgain), ct)
            && await InspectAgain.Outdated(db, InspectEvidence.Engine, await reader.Version()).AnyAsync(ct))
        {
            db.Enqueue(new InspectAgain(null, InspectEvidence.Engine), clock.UtcNow());
            await db.SaveChangesAsync(ct);
        }
    }
}
