namespace Anxin.App.Parties;

/// <summary>A certificate the law or safety asks for (gas, electric, refrigeration, height, lock), its number and its days.</summary>
public sealed record TechnicianCertificate(string Kind, string Number, DateOnly ValidFrom, DateOnly? ValidTo);
