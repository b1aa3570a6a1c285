namespace Anxin.App.Parties;

/// <summary>A brand owner's authorisation, and its days.</summary>
public sealed record TechnicianBrand(Guid BrandId, DateOnly ValidFrom, DateOnly? ValidTo);
