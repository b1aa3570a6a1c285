using Anxin.App.Common;
using Anxin.App.Data;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Vault;

/// <summary>
/// Writes down who read what. A value that somebody asked for by an act of its own is a reading each time; a page that shows values asks
/// for them again by itself every few seconds, and all that while it is one look.
/// </summary>
public sealed class AccessLog(AppDb db, Vault vault, TimeProvider clock)
{
    /// <summary>How long a page looked at again is still the same look; a longer one is written down once for each such time.</summary>
    public static readonly TimeSpan OneLook = TimeSpan.FromMinutes(30);

    /// <summary>Somebody looks at a page that shows these fields; saved before it is shown.</summary>
    public async Task Look(Guid subjectId, string actor, string page, IReadOnlyList<string> fields, CancellationToken ct)
    {
        var now = clock.UtcNow();
        var since = now - OneLook;
        var seen = await db.Accesses
            .Where(a => a.SubjectId == subjectId && a.At > since && a.Actor == actor && a.Reason == page && fields.Contains(a.Field))
            .Select(a => a.Field).ToListAsync(ct);
        var fresh = fields.Except(seen).Select(field => AccessRecord.Of(subjectId, actor, field, page, now)).ToList();
        if (fresh.Count > 0)
        {
            db.Accesses.AddRange(fresh);
            await db.SaveChangesAsync(ct);
        }
    }

    /// <summary>Somebody asks for one value; saved before it is given.</summary>
    public async Task Ask(Guid subjectId, string actor, string field, string page, CancellationToken ct)
    {
        db.Accesses.Add(AccessRecord.Of(subjectId, actor, field, page, clock.UtcNow()));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Somebody asks for one value and says why, in words that only the subject's key opens; saved before it is given.</summary>
    public async Task Ask(DataKey subject, string actor, string field, string why, CancellationToken ct)
    {
        db.Accesses.Add(AccessRecord.Of(subject.Owner, actor, field, AccessRecord.Given, clock.UtcNow(), subject.Seal(why, AccessRecord.Words)));
        await db.SaveChangesAsync(ct);
    }

    /// <summary>What people gave as their reasons, by record; nothing where the subject's key was destroyed.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> Reasons(IReadOnlyCollection<AccessRecord> records, CancellationToken ct)
    {
        var given = records.Where(r => r.SealedReason is not null).ToList();
        var subjects = given.Select(r => r.SubjectId).Distinct().ToList();
        var keys = subjects.Count == 0
            ? []
            : await db.VaultKeys.AsNoTracking().Where(k => subjects.Contains(k.Id) && k.DestroyedAt == null).ToDictionaryAsync(k => k.Id, ct);
        return given.Where(r => keys.ContainsKey(r.SubjectId))
            .ToDictionary(r => r.Id, r => vault.Open(keys[r.SubjectId]).Open(r.SealedReason!, AccessRecord.Words));
    }
}
