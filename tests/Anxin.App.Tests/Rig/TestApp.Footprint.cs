using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Rig;

/// <summary>What a request left behind.</summary>
public sealed partial class TestApp
{
    /// <summary>How many rows each table has, and every file of the store: equal before and after whatever must leave nothing half-done.</summary>
    public async Task<IReadOnlyDictionary<string, long>> Footprint()
    {
        var footprint = new SortedDictionary<string, long>(StringComparer.Ordinal);
        await Db(async db =>
        {
            foreach (var table in db.Model.GetEntityTypes().Select(t => t.GetTableName()).OfType<string>().Distinct())
            {
#pragma warning disable EF1002 // the names come from the model
                footprint[table] = (await db.Database.SqlQueryRaw<long>($"SELECT COUNT(*) AS \"Value\" FROM \"{table}\"").ToListAsync(Ct))[0];
#pragma warning restore EF1002
            }

            return 0;
        });
        footprint.Remove("Attempts");
        foreach (var file in StoredFiles())
        {
            footprint["file " + Path.GetFileName(file)] = new FileInfo(file).Length;
        }

        return footprint;
    }

    public IEnumerable<string> StoredFiles()
    {
        var folder = Path.Combine(DataFolder, "files");
        return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories) : [];
    }

    /// <summary>Bytes nobody can foresee, to make a photo unlike any other.</summary>
    public static byte[] Noise(int count) => RandomNumberGenerator.GetBytes(count);
}
