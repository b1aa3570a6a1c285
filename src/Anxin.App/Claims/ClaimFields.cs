namespace Anxin.App.Claims;

/// <summary>The names under which the words of a claim are sealed with its key.</summary>
internal static class ClaimFields
{
    public const string Statement = "statement";
    public const string Answer = "merchant-answer";
    public const string Reasons = "reasons";
    public const string Appeal = "appeal";
    public const string Added = "added-statement";
}
