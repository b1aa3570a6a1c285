using Anxin.App.Common;
using Anxin.App.Data;

namespace Anxin.App.Cases;

/// <summary>Appends to a case's journal, in the transaction of the change it tells of.</summary>
public static class Journal
{
    public static void Append<T>(this AppDb db, Case @case, string actor, string kind, T payload, DateTime now)
    {
        var entry = JournalEntry.Next(@case, actor, kind, Json.Write(payload), now);
        @case.Advance(entry);
        db.Journal.Add(entry);
    }

    public static void Append(this AppDb db, Case @case, string actor, string kind, DateTime now) => db.Append(@case, actor, kind, new { }, now);
}
