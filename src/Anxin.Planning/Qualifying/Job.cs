namespace Anxin.Planning;

/// <summary>A visit that somebody has to make.</summary>
/// <param name="Category">Product category code; not empty.</param>
/// <param name="BrandId">The product's brand, or null when unknown.</param>
/// <param name="BrandNeedsAuthorisation">Whether only technicians authorised by the brand may come; has no effect without a brand.</param>
/// <param name="Certificates">Kinds of certificate that are hard conditions, at most eight.</param>
/// <param name="County">Division code of the county.</param>
/// <param name="Place">Where, or null when unknown.</param>
/// <param name="Preferred">Times that suit the customer, all equally.</param>
/// <param name="Urgent">The earliest possible visit, whatever the preferred times.</param>
/// <param name="Duration">Expected work at the door, more than zero and at most 24 hours.</param>
public sealed record Job(
    string Category,
    Guid? BrandId,
    bool BrandNeedsAuthorisation,
    IReadOnlyList<string> Certificates,
    int County,
    GeoPoint? Place,
    IReadOnlyList<PreferredTime> Preferred,
    bool Urgent,
    TimeSpan Duration);
