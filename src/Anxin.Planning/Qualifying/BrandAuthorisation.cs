namespace Anxin.Planning;

/// <summary>A brand owner's leave to repair in its name.</summary>
/// <param name="BrandId">The brand.</param>
/// <param name="Validity">When the authorisation holds.</param>
public sealed record BrandAuthorisation(Guid BrandId, Validity Validity);
