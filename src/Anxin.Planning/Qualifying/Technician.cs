namespace Anxin.Planning;

/// <summary>Who can be asked.</summary>
/// <param name="Id">Unique within one ranking.</param>
/// <param name="Base">Where the day starts, or null when unknown.</param>
/// <param name="Skills">Product categories; the same category may appear with several periods.</param>
/// <param name="Brands">Brand authorisations.</param>
/// <param name="Certificates">Special-work certificates.</param>
/// <param name="Counties">Division codes of the counties served; an empty set serves none.</param>
/// <param name="Hours">Weekly working hours; none means never at work.</param>
/// <param name="DailyLimit">Commitments that may start on one local day, the new visit included; zero or less takes no visit.</param>
/// <param name="Commitments">What is booked already, in any order.</param>
public sealed record Technician(
    Guid Id,
    GeoPoint? Base,
    IReadOnlyList<Skill> Skills,
    IReadOnlyList<BrandAuthorisation> Brands,
    IReadOnlyList<Certificate> Certificates,
    IReadOnlySet<int> Counties,
    IReadOnlyList<WorkingHours> Hours,
    int DailyLimit,
    IReadOnlyList<Commitment> Commitments);
