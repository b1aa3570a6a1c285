using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Common;

/// <summary>One page of a list. Pages count from 1; a size outside 1..100 is brought inside.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, int Total, [property: JsonPropertyName("page")] int Number, int Size);

public static class Paging
{
    public static async Task<Page<T>> ToPageAsync<T>(this IQueryable<T> query, int? page, int? size, CancellationToken ct)
    {
        var (number, count) = (Math.Clamp(page ?? 1, 1, 100_000), Math.Clamp(size ?? 20, 1, 100));
        var total = await query.CountAsync(ct);
        var items = await query.Skip((number - 1) * count).Take(count).ToListAsync(ct);
        return new Page<T>(items, total, number, count);
    }

    public static Page<TOut> Map<TIn, TOut>(this Page<TIn> page, Func<TIn, TOut> map) =>
        new([.. page.Items.Select(map)], page.Total, page.Number, page.Size);
}
