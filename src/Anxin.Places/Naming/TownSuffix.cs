namespace Anxin.Places.Naming;

/// <summary>The kinds of township (街道, 镇, 乡, 苏木) and how much of a name is its stem.</summary>
internal static class TownSuffix
{
    /// <summary>Without the suffix, nor the peoples of a 民族乡; the whole name where it has no suffix.</summary>
    public static int StemLength(ReadOnlySpan<char> name)
    {
        var suffix = SuffixLength(name);
        var stem = name.Length - suffix;
        var hasPeople = suffix > 0 && name[stem - 1] == '族';
        return hasPeople ? NameForms.WithoutPeoples(name[..stem].ToString()).Length : stem;
    }

    private static int SuffixLength(ReadOnlySpan<char> name)
    {
        if (name.Length < 2)
        {
            return 0;
        }

        return (name[^2], name[^1]) switch
        {
            (_, '镇' or '乡') => 1,
            ('街', '道') or ('苏', '木') when name.Length > 2 => 2,
            _ => 0,
        };
    }
}
