namespace Anxin.App.Rules;

/// <summary>
/// What one rule of law says, briefly and in our own words, for the time it was in force. Shown beside a claim so that people can look it
/// up; nothing is decided by it.
/// </summary>
/// <param name="Id">Stays for good; decisions name it.</param>
/// <param name="Kind">Law, standard, published case, or background.</param>
/// <param name="Instrument">The name of the law.</param>
/// <param name="Article">Which of its articles.</param>
/// <param name="EffectiveFrom">The first day it applied, in China.</param>
/// <param name="EffectiveTo">The last day it applied, or null while it does.</param>
/// <param name="Topics">What it is about, by the words of <see cref="LawCards.Topics"/>.</param>
/// <param name="Zh">What it says, in Chinese.</param>
/// <param name="En">What it says, in English.</param>
/// <param name="Source">Where that was read.</param>
/// <param name="Grade">How well it was checked: V1 the text itself, V2 reliable reports of it, V3 weaker ones, NV not checked.</param>
/// <param name="CheckedAt">When that was.</param>
/// <param name="Caveat">What is not certain about it, or null.</param>
public sealed record LawCard(
    string Id,
    LawCardKind Kind,
    LawCard.Words Instrument,
    string Article,
    DateOnly EffectiveFrom,
    DateOnly? EffectiveTo,
    IReadOnlyList<string> Topics,
    string Zh,
    string En,
    string Source,
    string Grade,
    DateOnly CheckedAt,
    LawCard.Words? Caveat = null)
{
    public sealed record Words(string Zh, string En);

    /// <summary>Stands on every card.</summary>
    public Words Notice { get; } = new("仅供参考，不构成结论；是否适用由人判断。", "Information, never a verdict; whether it applies is for people to judge.");

    public bool AppliedOn(DateOnly day) => EffectiveFrom <= day && !(day > EffectiveTo);
}
