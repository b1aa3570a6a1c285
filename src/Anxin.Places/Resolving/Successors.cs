using Anxin.Places.Data;
using Anxin.Places.Naming;

namespace Anxin.Places.Resolving;

/// <summary>Decides which of today's divisions an ended one leads to.</summary>
internal sealed class Successors(Atlas atlas, TownSearch towns)
{
    private readonly string?[] _stems = new string?[atlas.Count];

    public Reading Of(Chain chain, AddressText text)
    {
        var record = chain.Deepest;
        var today = atlas.Today(record);
        if (today.Length == 1)
        {
            return new Reading(chain, today[0], towns.Within(today[0], text, chain.End));
        }

        var chosen = Atlas.None;
        var town = TownMatch.Nothing;
        foreach (var division in today)
        {
            if (town.Found || !IsUnderNamed(division, chain))
            {
                continue;
            }

            town = towns.Within(division, text, chain.End);
            var better = chosen == Atlas.None || (IsNamesake(record, division) && !IsNamesake(record, chosen));
            chosen = town.Found || better ? division : chosen;
        }

        return new Reading(chain, chosen == Atlas.None ? today[0] : chosen, town);
    }

    /// <summary>Whether the ended record goes on as this division: same code, or same name but for the kind.</summary>
    public bool GoesOnAs(int record, int division) =>
        atlas.Codes[record] == atlas.Codes[division] || (atlas.Today(record).Length == 1 && IsNamesake(record, division));

    private bool IsNamesake(int record, int division) =>
        atlas.Codes[record] == atlas.Codes[division] || Stem(record) == Stem(division);

    private bool IsUnderNamed(int division, Chain chain) =>
        (chain.Province == Atlas.None || chain.Province == chain.Deepest || atlas.Belongs(division, chain.Province))
        && (chain.Prefecture == Atlas.None || chain.Prefecture == chain.Deepest || atlas.Belongs(division, chain.Prefecture));

    // Worked out once a record: threads that meet here work out the same.
    private string Stem(int record) => _stems[record] ??= NameForms.StemOf(atlas.Names[record], atlas.LevelOf(record));
}
