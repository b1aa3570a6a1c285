using System.Text.RegularExpressions;

namespace Anxin.App.Repairs;

/// <summary>Signs that a report may be abuse. A sign sends the report to a person; it never drops it.</summary>
public static partial class Suspicion
{
    public static IReadOnlyList<string> Of(string fault, string name)
    {
        var signs = new List<string>();
        if (Links().Count(fault) > 1 || Links().IsMatch(name))
        {
            signs.Add("links");
        }

        if (fault.Length >= 40 && fault.Distinct().Count() <= 4)
        {
            signs.Add("repeated_characters");
        }

        if (Advertising().IsMatch(fault))
        {
            signs.Add("advertising");
        }

        return signs;
    }

    [GeneratedRegex(@"(https?://|www\.)\S+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Links();

    [GeneratedRegex("加微信|代开发票|办证|贷款|刷单|博彩|casino|viagra", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Advertising();
}
