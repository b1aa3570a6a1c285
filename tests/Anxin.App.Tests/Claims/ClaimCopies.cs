using System.Reflection;
using Anxin.App.Claims;

namespace Anxin.App.Tests.Claims;

/// <summary>Copies a claim as it stands, and compares two field by field.</summary>
internal static class ClaimCopies
{
    private static readonly Func<Claim, object> Clone = typeof(object)
        .GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<Claim, object>>();

    private static readonly FieldInfo Written = typeof(Claim).GetField("_written", BindingFlags.Instance | BindingFlags.NonPublic)!;

    private static readonly FieldInfo[] Fields =
        [.. typeof(Claim).GetFields(BindingFlags.Instance | BindingFlags.NonPublic).Where(f => f != Written)];

    public static Claim Copy(this Claim claim)
    {
        var copy = (Claim)Clone(claim);
        Written.SetValue(copy, new List<object>());
        return copy;
    }

    public static bool IsLike(this Claim claim, Claim other) => Array.TrueForAll(Fields, f => Equals(f.GetValue(claim), f.GetValue(other)));
}
