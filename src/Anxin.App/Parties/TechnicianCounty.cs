namespace Anxin.App.Parties;

/// <summary>A county the technician serves.</summary>
public sealed record TechnicianCounty(int County);
