using System.Text.Json.Nodes;
using Anxin.App.Common;
using Anxin.App.Data;
using Anxin.App.Vault;

namespace Anxin.App.Cases;

/// <summary>Appends to a case's journal, in the transaction of the change it tells of.</summary>
public static class Journal
{
    private const string Words = "journal-words";

    public static void Append<T>(this AppDb db, Case @case, string actor, string kind, T payload, DateTime now)
    {
        var entry = JournalEntry.Next(@case, actor, kind, Json.Write(payload), now);
        @case.Advance(entry);
        db.Journal.Add(entry);
    }

    /// <summary>A payload of words that somebody wrote: sealed, because people write names and phones into them.</summary>
    public static object SealWords(DataKey key, string words) => new { @sealed = Convert.ToBase64String(key.Seal(words, Words)) };

    /// <summary>The words of an entry, or null when it holds none.</summary>
    public static string? OpenWords(JsonNode? payload, DataKey key) =>
        payload?["sealed"] is { } words ? key.Open(Convert.FromBase64String(words.GetValue<string>()), Words) : null;

    public static void Append(this AppDb db, Case @case, string actor, string kind, DateTime now) =>
        db.Append(@case, actor, kind, new { }, now);
}
