using Anxin.App.Data;
using Anxin.App.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Repairs;

/// <summary>What a report form needs to know: kinds of product, brands, the privacy notice and the limits of photos.</summary>
public sealed record CatalogueAnswer(
    IReadOnlyList<CatalogueAnswer.CategoryRow> Categories, IReadOnlyList<CatalogueAnswer.BrandRow> Brands, PrivacyNotice PrivacyNotice, CatalogueAnswer.Limits PhotoLimits, IReadOnlyList<DaySlot> TimeSlots)
{
    public sealed record CategoryRow(string Code, string Zh, string En, string? Certificate);

    public sealed record BrandRow(Guid Id, string Zh, string En);

    public sealed record Limits(int Count, long Bytes, long Pixels, IReadOnlyList<string> Types);

    public static async Task<CatalogueAnswer> Read(AppDb db, CancellationToken ct) => new(
        [.. Catalogue.Categories.Select(c => new CategoryRow(c.Code, c.Zh, c.En, c.Certificate))],
        await db.Brands.OrderBy(b => b.En).Select(b => new BrandRow(b.Id, b.Zh, b.En)).ToListAsync(ct),
        PrivacyNotice.Current,
        new(
            UploadReader.MostPhotos, UploadReader.Limits.MaxBytes, UploadReader.Limits.MaxPixels,
            ["image/jpeg", "image/png", "image/webp", "image/heic", "image/avif", "image/gif", "image/bmp"]),
        Enum.GetValues<DaySlot>());
}
