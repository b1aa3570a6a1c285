using System.ComponentModel.DataAnnotations;

namespace Anxin.App.Parties;

/// <summary>
/// A technician's record as it is written by people: the answer of the detail page can be edited and sent back as it is. Days are ISO
/// dates, times HH:mm.
/// </summary>
public sealed record TechnicianForm
{
    /// <summary>Required for a new technician; never changes afterwards.</summary>
    [StringLength(20), PlainText]
    public string? Badge { get; init; }

    /// <summary>Required for a new technician; null leaves the name as it is.</summary>
    [StringLength(50), PlainText]
    public string? Name { get; init; }

    /// <summary>Required for a new technician; null leaves the phone as it is.</summary>
    [StringLength(40)]
    public string? Phone { get; init; }

    /// <summary>Required for a new technician; null leaves the outlet as it is.</summary>
    public Guid? OutletId { get; init; }

    /// <summary>The version that was read; If-Match says the same.</summary>
    public int? Version { get; init; }

    [Required, MaxLength(60)]
    public IReadOnlyList<SkillLine> Skills { get; init; } = [];

    [Required, MaxLength(100)]
    public IReadOnlyList<BrandLine> Brands { get; init; } = [];

    [Required, MaxLength(30)]
    public IReadOnlyList<CertificateLine> Certificates { get; init; } = [];

    [Required, MaxLength(300)]
    public IReadOnlyList<CountyLine> Counties { get; init; } = [];

    [Required, MaxLength(28)]
    public IReadOnlyList<HoursLine> Hours { get; init; } = [];

    /// <summary>Jobs a day at most.</summary>
    [Range(1, 20)]
    public int DailyLimit { get; init; } = 6;

    [Required]
    public CountyLine? Base { get; init; }

    public sealed record SkillLine([Required] string Category, DateOnly ValidFrom, DateOnly? ValidTo);

    public sealed record BrandLine(Guid BrandId, DateOnly ValidFrom, DateOnly? ValidTo);

    /// <summary>The id is null for a new certificate; a null number leaves a known certificate's number as it is.</summary>
    public sealed record CertificateLine(
        Guid? Id, [Required] string Kind, [StringLength(60), PlainText] string? Number, DateOnly ValidFrom, DateOnly? ValidTo);

    public sealed record CountyLine(int Code);

    /// <summary>Day 0 is Sunday. An end before the start means the next day; 24:00 is midnight.</summary>
    public sealed record HoursLine([Range(0, 6)] int Day, [Required] string From, [Required] string To);
}
