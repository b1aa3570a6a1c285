namespace Anxin.Places.Naming;

/// <summary>Derives the ways a division's official name is written in addresses.</summary>
internal static class NameForms
{
    private static readonly string[] Peoples =
    [
        "蒙古", "回", "藏", "维吾尔", "苗", "彝", "壮", "布依", "朝鲜", "满", "侗", "瑶", "白", "土家", "哈尼", "哈萨克", "傣", "黎", "傈僳", "佤", "畲",
        "高山", "拉祜", "水", "东乡", "纳西", "景颇", "柯尔克孜", "土", "达斡尔", "仫佬", "羌", "布朗", "撒拉", "毛南", "仡佬", "锡伯", "阿昌", "普米",
        "塔吉克", "怒", "乌孜别克", "俄罗斯", "鄂温克", "德昂", "保安", "裕固", "京", "塔塔尔", "独龙", "鄂伦春", "赫哲", "门巴", "珞巴", "基诺", "各",
    ];

    // Written without 族 in the official names of self-governing divisions.
    private static readonly string[] WithoutZu = ["蒙古", "哈萨克", "塔吉克", "柯尔克孜", "锡伯", "维吾尔", "达斡尔"];

    private static readonly (string Official, string Short)[] SelfGoverning = [("自治区", ""), ("自治州", "州"), ("自治县", "县"), ("自治旗", "旗")];

    private static readonly string[] ProvinceSuffixes = ["特别行政区", "省", "市"];
    private static readonly string[] PrefectureSuffixes = ["地区", "市", "盟"];
    private static readonly string[] CountySuffixes = ["新区", "林区", "特区", "区", "县", "市", "旗"];
    private static readonly string[] ZoneSuffixes = ["行政委员会", "管理区管委会", "管理区", "风景名胜区"];

    /// <summary>Calls <paramref name="add"/> with each form, the full one first.</summary>
    public static void Of(string name, DivisionLevel level, bool outside, Action<string, NameForm> add)
    {
        add(name, NameForm.Full);
        foreach (var (official, suffix) in SelfGoverning)
        {
            if (name.EndsWith(official, StringComparison.Ordinal) && name.Length > official.Length)
            {
                var stem = WithoutPeoples(name[..^official.Length]);
                AddShortened(name, stem, suffix, add);
                AddCut(name, name[..^official.Length], stem, add);
                return;
            }
        }

        var suffixes = level switch
        {
            DivisionLevel.Province => ProvinceSuffixes,
            DivisionLevel.Prefecture => PrefectureSuffixes,
            _ => outside ? ZoneSuffixes : CountySuffixes,
        };
        foreach (var suffix in suffixes)
        {
            if (name.Length - suffix.Length >= 2 && name.EndsWith(suffix, StringComparison.Ordinal))
            {
                add(name[..^suffix.Length], NameForm.Bare);
                if (suffix.Length == 2 && !outside && level == DivisionLevel.County)
                {
                    add(name[..^1], NameForm.Bare);
                }

                return;
            }
        }
    }

    /// <summary>The name without its kind: what stays when a county becomes a city.</summary>
    public static string StemOf(string name, DivisionLevel level)
    {
        var stem = name;
        Of(name, level, outside: false, (form, kind) => stem = kind == NameForm.Bare && form.Length < stem.Length ? form : stem);
        return stem == name && name.Length > 1 ? name[..^1] : stem;
    }

    private static void AddShortened(string name, string stem, string suffix, Action<string, NameForm> add)
    {
        if (suffix.Length > 0 && stem.Length + suffix.Length < name.Length)
        {
            add(stem + suffix, NameForm.Shortened);
        }

        if (stem.Length >= 2)
        {
            add(stem, NameForm.Bare);
        }
    }

    /// <summary>乐东黎族自治 and 乐东黎族: what stays when only the last letter or only the kind is left out.</summary>
    private static void AddCut(string name, string withPeoples, string stem, Action<string, NameForm> add)
    {
        add(name[..^1], NameForm.Bare);
        if (withPeoples.Length > stem.Length)
        {
            add(withPeoples, NameForm.Bare);
        }
    }

    /// <summary>Drops the peoples named at the end, but never down to nothing or one letter: 东乡族自治县 is called 东乡, 内蒙古 stays.</summary>
    public static string WithoutPeoples(string name)
    {
        var stem = name;
        while (PeopleAtEnd(stem) is { Length: > 0 } people)
        {
            if (stem.Length - people.Length < 2)
            {
                return people.Length == stem.Length && stem.EndsWith('族') && stem.Length > 2 ? stem[..^1] : stem;
            }

            stem = stem[..^people.Length];
        }

        return stem;
    }

    private static string PeopleAtEnd(string stem)
    {
        var longest = "";
        foreach (var people in Peoples)
        {
            if (people.Length + 1 > longest.Length && stem.EndsWith(people + "族", StringComparison.Ordinal))
            {
                longest = people + "族";
            }
        }

        foreach (var people in WithoutZu)
        {
            if (people.Length > longest.Length && people.Length < stem.Length && stem.EndsWith(people, StringComparison.Ordinal))
            {
                longest = people;
            }
        }

        return longest;
    }
}
