namespace Anxin.App.Rules;

/// <summary>
/// A rule of law as information: what it says in plain words, from when to when, where that was read and how well it was verified. Never a
/// verdict, and a lawyer confirms it before it is relied on.
/// </summary>
/// <param name="Id">Stable; an older text of the same matter ends in "-old".</param>
/// <param name="Instrument">The law's or standard's name.</param>
/// <param name="Article">Its articles, as it numbers them.</param>
/// <param name="EffectiveFrom">The first day it applied.</param>
/// <param name="EffectiveTo">The last day it applied, or null while it does.</param>
/// <param name="Topics">What it is about: label, evidence, fraud, return, appeal …</param>
/// <param name="Zh">What it says, in Chinese.</param>
/// <param name="En">What it says, in English.</param>
/// <param name="Source">Where it can be read.</param>
/// <param name="Grade">V1 full text read, V2 quoted or dated by a second source, V3 one weak source, NV not verified.</param>
/// <param name="CheckedAt">The day somebody last looked.</param>
public sealed record LawCard(
    string Id, LawCard.Name Instrument, string Article, DateOnly EffectiveFrom, DateOnly? EffectiveTo, IReadOnlyList<string> Topics, string Zh,
    string En, string Source, string Grade, DateOnly CheckedAt)
{
    public sealed record Name(string Zh, string En);

    public bool AppliesOn(DateOnly day) => EffectiveFrom <= day && (EffectiveTo is not { } last || day <= last);
}
