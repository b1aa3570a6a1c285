using Anxin.Places.Data;

namespace Anxin.Places.Naming;

/// <summary>Gathers every written form of every record into one tree.</summary>
internal static class NameBook
{
    public static NameTrie Of(GazetteerFile file)
    {
        var (atlas, folding) = (file.Atlas, file.Folding);
        var keys = new List<(string, NameEntry)>(16_000);
        for (var i = 0; i < atlas.Count; i++)
        {
            var (record, level) = (i, atlas.LevelOf(i));
            var outside = atlas.Outside[i];
            NameForms.Of(atlas.Names[i], level, outside, (name, form) => keys.Add((folding.Fold(name), new NameEntry(record, form, level))));
        }

        foreach (var (alias, division) in file.Aliases)
        {
            keys.Add((folding.Fold(alias), new NameEntry(division, FormOf(alias), atlas.LevelOf(division))));
        }

        return new NameTrie(keys);
    }

    private static NameForm FormOf(string alias) =>
        alias.Length == 1 ? NameForm.Letter : "省区州盟县旗市".Contains(alias[^1], StringComparison.Ordinal) ? NameForm.Shortened : NameForm.Bare;
}
