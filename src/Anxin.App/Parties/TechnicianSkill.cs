namespace Anxin.App.Parties;

/// <summary>What a technician may repair, and on which days.</summary>
public sealed record TechnicianSkill(string Category, DateOnly ValidFrom, DateOnly? ValidTo);
