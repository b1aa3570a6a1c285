namespace Anxin.Planning;

/// <summary>A special-work certificate a technician holds.</summary>
/// <param name="Kind">"gas", "electric", "refrigeration", "height", "lock" or another code, compared exactly.</param>
/// <param name="Validity">When the certificate holds.</param>
public sealed record Certificate(string Kind, Validity Validity);
