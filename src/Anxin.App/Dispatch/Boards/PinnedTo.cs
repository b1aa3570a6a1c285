namespace Anxin.App.Dispatch.Boards;

/// <summary>Who and when, as a dispatcher fixed it; each may be left to the plan.</summary>
public sealed record PinnedTo(Guid? TechnicianId, DateTime? Start);
