namespace Anxin.App.Evidence;

/// <summary>Where a picture in the tables comes from, and when it was first seen.</summary>
public sealed record FiledPrint(Guid? CaseId, Guid? OrderId, bool Listing, DateTime At);
