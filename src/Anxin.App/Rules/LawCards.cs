using Anxin.App.Common;

namespace Anxin.App.Rules;

/// <summary>The law cards of this version of Anxin, chosen by the day of the act they are about.</summary>
public static class LawCards
{
    private static readonly Dictionary<string, LawCard> ById = Read().ToDictionary(c => c.Id, StringComparer.Ordinal);

    /// <summary>Every topic a card can be about.</summary>
    public static IReadOnlyList<string> Topics { get; } =
    [
        "ai-label", "appeal", "burden-of-proof", "complaint", "credit", "evidence", "fraud", "good-faith", "limitation", "privacy", "records",
        "refund-only", "refund-time", "return", "rules",
    ];

    public static IReadOnlyList<LawCard> All { get; } = [.. ById.Values];

    public static LawCard? Find(string id) => ById.GetValueOrDefault(id);

    /// <summary>What applied on a day, in China, about one topic or about all.</summary>
    public static IReadOnlyList<LawCard> On(DateOnly day, string? topic = null) =>
        [.. All.Where(c => c.AppliedOn(day) && (topic is null || c.Topics.Contains(topic)))];

    /// <summary>What applied at a moment.</summary>
    public static IReadOnlyList<LawCard> On(DateTime utc, string? topic = null) => On(ChinaTime.DayOf(utc), topic);

    private static List<LawCard> Read()
    {
        using var file = typeof(LawCards).Assembly.GetManifestResourceStream("Anxin.App.Rules.law-cards.json")
            ?? throw new InvalidOperationException("The law cards are not in the assembly.");
        using var text = new StreamReader(file);
        return Json.Read<List<LawCard>>(text.ReadToEnd());
    }
}
