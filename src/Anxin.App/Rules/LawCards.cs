using System.Collections.Frozen;
using Anxin.App.Common;

namespace Anxin.App.Rules;

/// <summary>The law cards this version of Anxin carries, chosen by the day of the act they are about.</summary>
public static class LawCards
{
    public static IReadOnlyList<LawCard> All { get; } = Load();

    private static readonly FrozenDictionary<string, LawCard> ById = All.ToFrozenDictionary(card => card.Id, StringComparer.Ordinal);

    public static LawCard? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>The cards that applied on a day, about a topic or about anything.</summary>
    public static IReadOnlyList<LawCard> On(DateOnly day, string? topic = null) =>
        [.. All.Where(card => card.AppliesOn(day) && (topic is null || card.Topics.Contains(topic)))];

    private static IReadOnlyList<LawCard> Load()
    {
        using var file = typeof(LawCards).Assembly.GetManifestResourceStream("law-cards.json")!;
        using var text = new StreamReader(file);
        return Json.Read<IReadOnlyList<LawCard>>(text.ReadToEnd());
    }
}
