namespace Anxin.Forensics.Inspecting;

/// <summary>Why a finding stands where it stands; <see cref="FindingTexts"/> has the words.</summary>
/// <param name="Code">Stable, such as <c>aigc-declared-sure</c>.</param>
/// <param name="Parameters">Values for the places in the text, by name; the same in every language.</param>
public sealed record Reason(string Code, IReadOnlyDictionary<string, string> Parameters)
{
    internal static Reason Of(string code, params (string Name, string Value)[] parameters) =>
        new(code, parameters.ToDictionary(p => p.Name, p => p.Value, StringComparer.Ordinal));
}
