namespace Anxin.House.Tests.Rig;

/// <summary>One place where a rule is broken. The subject is what an exemption names; the detail says what was found.</summary>
public sealed record Breach(string Subject, string Detail)
{
    public override string ToString() => $"{Subject}: {Detail}";
}
