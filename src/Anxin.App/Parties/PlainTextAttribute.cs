using System.ComponentModel.DataAnnotations;

namespace Anxin.App.Parties;

/// <summary>
/// Text on one line with something to read in it: no control characters (PostgreSQL cannot even store NUL), and not only blanks.
/// </summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class PlainTextAttribute() : ValidationAttribute("The field {0} must be text on one line.")
{
    public override bool IsValid(object? value) =>
        value is null || (value is string text && !string.IsNullOrWhiteSpace(text) && IsPlain(text));

    public static bool IsPlain(string text) => !text.Any(char.IsControl);
}
