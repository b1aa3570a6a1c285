namespace Anxin.Planning;

/// <summary>One ground for or against a technician; holds no personal data.</summary>
/// <param name="Code">Stable snake_case code.</param>
/// <param name="Zh">Chinese sentence.</param>
/// <param name="En">English sentence.</param>
public sealed record Reason(string Code, string Zh, string En);
