namespace Anxin.House.Tests.Rig;

/// <summary>A place that may break a rule, with the reason. Written as "rule | subject | reason".</summary>
public sealed record Exemption(string Rule, string Subject, string Reason)
{
    public static IReadOnlyList<Exemption> Parse(string text) =>
        [.. text.ReplaceLineEndings("\n").Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')
            .Select(Read)];

    private static Exemption Read(string line) =>
        line.Split('|', 3, StringSplitOptions.TrimEntries) is [{ Length: > 0 } rule, { Length: > 0 } subject, { Length: >= 15 } reason]
            ? new Exemption(rule, subject, reason)
            : throw new FormatException($"An exemption reads 'rule | subject | reason', with a reason that explains something: {line}");
}
