using System.Collections.Concurrent;
using Anxin.App.Data;
using Anxin.App.Vault;
using Anxin.Forensics.Prints.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Anxin.App.Evidence;

/// <summary>
/// The tables by which pictures seen before are found, made in this process from the sealed prints of the database: read whole at the first
/// search, afterwards only what came since.
/// </summary>
public sealed partial class PrintTables(Vault.Vault vault, ILogger<PrintTables> log) : IDisposable
{
    private const int Page = 500;

    /// <summary>Longer than any transaction takes: what was written earlier and seen later is not missed.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    private readonly ConcurrentDictionary<Guid, FiledPrint> _filed = [];
    private readonly SemaphoreSlim _turn = new(1, 1);
    private DateTime _newest;

    public PictureTables Tables { get; } = new();

    /// <summary>What is known of a picture in the tables.</summary>
    public FiledPrint? Filed(Guid id) => _filed.GetValueOrDefault(id);

    /// <summary>Takes in the prints that came since.</summary>
    public async Task Refresh(AppDb db, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            var from = _newest == default ? default : _newest - Overlap;
            var ids = await db.Prints.Where(p => p.At >= from).OrderBy(p => p.At).ThenBy(p => p.Id).Select(p => p.Id).ToListAsync(ct);
            foreach (var page in ids.Where(id => !_filed.ContainsKey(id)).Chunk(Page))
            {
                await Take(db, page, ct);
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        Tables.Dispose();
        _turn.Dispose();
    }

    private async Task Take(AppDb db, Guid[] ids, CancellationToken ct)
    {
        var prints = await db.Prints.AsNoTracking().Where(p => ids.Contains(p.Id)).OrderBy(p => p.At).ThenBy(p => p.Id).ToListAsync(ct);
        var owners = prints.Select(p => p.Owner).Distinct().ToList();
        var keys = await db.VaultKeys.AsNoTracking().Where(k => owners.Contains(k.Id) && k.DestroyedAt == null).ToDictionaryAsync(k => k.Id, ct);
        foreach (var print in prints)
        {
            File(print, keys.GetValueOrDefault(print.Owner));
            _filed[print.Id] = new FiledPrint(print.CaseId, print.OrderId, print.Listing, print.At);
            _newest = print.At > _newest ? print.At : _newest;
        }
    }

    /// <summary>A print that does not open any more recognises nothing, and keeps nobody from looking at other pictures.</summary>
    private void File(Print print, VaultKey? owner)
    {
        try
        {
            Tables.Add(print.Id.ToString("N"), print.Open(vault.Installation, owner is null ? null : vault.Open(owner)));
        }
        catch (Exception damaged) when (damaged is VaultException or InvalidDataException)
        {
            Damaged(log, damaged, print.Id);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The print {Print} cannot be read")]
    private static partial void Damaged(ILogger log, Exception damaged, Guid print);
}
