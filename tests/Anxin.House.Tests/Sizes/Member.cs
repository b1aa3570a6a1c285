namespace Anxin.House.Tests.Sizes;

/// <summary>A method, constructor, accessor or operator: where it is, how long it is, how many parameters its callers fill.</summary>
public sealed record Member(string Path, string Name, int Lines, int Parameters, int? Dependencies)
{
    public string Subject => $"{Path} {Name}";
}
