using System.Security.Cryptography;
using System.Text;
using Anxin.Forensics.Inspecting;

namespace Anxin.App.Evidence;

/// <summary>A name for the checks in the versions they have now: it changes when any of them does, or one comes or goes.</summary>
public static class EngineMark
{
    public const int Length = 16;

    public static string Of(IEnumerable<CheckVersion> checks)
    {
        var text = string.Join('\n', checks.Select(c => FormattableString.Invariant($"{c.Check} {c.Version}")).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Length];
    }
}
