using System.Runtime.CompilerServices;
using Anxin.App.Data;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Data;

/// <summary>Rows no act of the business writes, put before the database as somebody with its password would.</summary>
internal static class ForgedRows
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A row with these values and no other.</summary>
    public static void Forge<T>(this AppDb db, params (string Property, object? Value)[] values)
        where T : class
    {
        var entry = db.Entry((T)RuntimeHelpers.GetUninitializedObject(typeof(T)));
        foreach (var (property, value) in values)
        {
            entry.Property(property).CurrentValue = value;
        }

        entry.State = EntityState.Added;
    }

    public static Task<int> Accepts(this TestApp app, Action<AppDb> write) => app.Db(db =>
    {
        write(db);
        return db.SaveChangesAsync(Ct);
    });

    /// <summary>The database itself refuses, and says what rule was broken.</summary>
    public static async Task Refuses(this TestApp app, string rule, Action<AppDb> write)
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => app.Accepts(write));
        Assert.Contains(rule, refused.InnerException!.Message, StringComparison.Ordinal);
    }

    /// <summary>Refused by a rule that SQLite and PostgreSQL call by different words, or by whichever of two rules is looked at first.</summary>
    public static async Task Refuses(this TestApp app, string rule, string orRule, Action<AppDb> write)
    {
        var refused = await Assert.ThrowsAsync<DbUpdateException>(() => app.Accepts(write));
        var message = refused.InnerException!.Message;
        Assert.True(
            message.Contains(rule, StringComparison.Ordinal) || message.Contains(orRule, StringComparison.Ordinal), message);
    }

    /// <summary>Refused, by whichever of several rules it breaks is looked at first.</summary>
    public static Task RefusesAny(this TestApp app, Action<AppDb> write) =>
        Assert.ThrowsAsync<DbUpdateException>(() => app.Accepts(write));
}
