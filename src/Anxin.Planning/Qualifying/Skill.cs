namespace Anxin.Planning;

/// <summary>A product category a technician can repair.</summary>
/// <param name="Category">Category code, compared exactly with <see cref="Job.Category"/>.</param>
/// <param name="Validity">When the skill holds.</param>
public sealed record Skill(string Category, Validity Validity);
