using Anxin.Places.Data;

namespace Anxin.Places.Naming;

/// <summary>Gathers every written form of every record, folded. Runs when the gazetteer is built, not when it is loaded.</summary>
internal static class NameBook
{
    // Written instead of the official words for the common kinds of development zone.
    private static readonly (string Official, string Spoken)[] Zones =
    [
        ("高新技术产业开发区", "高新区"), ("高新技术开发区", "高新区"), ("高新技术产业园区", "高新区"), ("经济技术开发区", "经开区"), ("经济开发区", "经开区"),
        ("经济技术开发区", "经济开发区"), ("经济技术开发区", "开发区"), ("经济开发区", "开发区"), ("工业园区", "工业园区"),
    ];

    public static NameTrieFile Of(GazetteerFacts facts)
    {
        var (atlas, folding) = (facts.Atlas, facts.Folding);
        var keys = new List<(string Key, int Record, NameForm Form)>(16_000);
        for (var i = 0; i < atlas.Count; i++)
        {
            var record = i;
            NameForms.Of(atlas.Names[i], atlas.LevelOf(i), atlas.Outside[i], (name, form) => keys.Add((folding.Fold(name), record, form)));
            if (atlas.Outside[i])
            {
                ZoneForms(atlas, i, name => keys.Add((folding.Fold(name), record, NameForm.Shortened)));
            }
        }

        for (var i = 0; i < facts.Aliases.Names.Length; i++)
        {
            var alias = facts.Aliases.Names[i];
            keys.Add((folding.Fold(alias), facts.Aliases.Divisions[i], FormOf(alias)));
        }

        return NameTrieNodes.Build(keys);
    }

    /// <summary>合肥高新技术产业开发区 is written 合肥市高新区: without its city's name, which stands before it.</summary>
    private static void ZoneForms(Atlas atlas, int zone, Action<string> add)
    {
        var name = atlas.Names[zone];
        for (var upper = atlas.Parents[zone]; upper != Atlas.None; upper = atlas.Parents[upper])
        {
            var stem = NameForms.StemOf(atlas.Names[upper], atlas.LevelOf(upper));
            var at = name.IndexOf(stem, StringComparison.Ordinal);
            name = at < 0 ? name : name[(at + stem.Length)..].TrimStart('市');
        }

        if (name.Length < 3 || name == atlas.Names[zone])
        {
            return;
        }

        add(name);
        foreach (var (official, spoken) in Zones)
        {
            if (name == official)
            {
                add(spoken);
            }
        }
    }

    private static NameForm FormOf(string alias) =>
        alias.Length == 1 ? NameForm.Letter : "省区州盟县旗市".Contains(alias[^1], StringComparison.Ordinal) ? NameForm.Shortened : NameForm.Bare;
}
