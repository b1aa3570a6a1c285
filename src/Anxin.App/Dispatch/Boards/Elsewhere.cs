namespace Anxin.App.Dispatch.Boards;

/// <summary>A visit that one of the technicians has on another board.</summary>
public sealed record Elsewhere(Guid BookingId, Guid TechnicianId, int? County, DateTime From, DateTime Until, int Minutes);
