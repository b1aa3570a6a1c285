namespace Anxin.Places.Naming;

/// <summary>The kinds of township and how much of a name is its stem.</summary>
internal static class TownSuffix
{
    private static readonly string[] Suffixes = ["街道", "镇", "乡", "苏木"];

    /// <summary>Without the suffix, nor the peoples of a 民族乡; the whole name where it has no suffix.</summary>
    public static int StemLength(ReadOnlySpan<char> name)
    {
        foreach (var suffix in Suffixes)
        {
            if (name.Length > suffix.Length && name.EndsWith(suffix))
            {
                var stem = name[..^suffix.Length];
                return stem.EndsWith("族") ? NameForms.WithoutPeoples(stem.ToString()).Length : stem.Length;
            }
        }

        return name.Length;
    }
}
