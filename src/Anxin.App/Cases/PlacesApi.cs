using System.ComponentModel.DataAnnotations;
using Anxin.Places;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Cases;

/// <summary>Places over HTTP: a type-ahead for address fields, and what we read in a whole address.</summary>
public static class PlacesApi
{
    private const int MostSuggestions = 20;

    public sealed record Suggestion(string Code, string Name, IReadOnlyList<string> Path, DivisionLevel Level);

    public sealed record Suggestions(IReadOnlyList<Suggestion> Items);

    public sealed record Reading(
        string? Code, string? Name, IReadOnlyList<string> Path, DivisionLevel? Level,
        [AllowedValues("current", "abolished", "renamed", "outside-standard", "ambiguous", "unresolved")] string Status, string Rest,
        IReadOnlyList<PlaceCandidate> Alternatives);

    public static void MapPlaces(this IEndpointRouteBuilder routes)
    {
        var places = routes.MapGroup("/api/places").WithTags("Places");
        places.MapGet("/", (string? q, int? limit) => TypedResults.Ok(new Suggestions(
            [.. Gazetteer.Default.Suggest(q ?? "", Math.Clamp(limit ?? 8, 1, MostSuggestions))
                .Select(d => new Suggestion(d.Code, d.Name, d.Path, d.Level))])));
        places.MapGet("/resolve", (string? text) =>
        {
            var reading = PlaceReading.Read(text ?? "", null);
            var division = reading.Division;
            return TypedResults.Ok(
                new Reading(
                    division?.Code, division?.Name, division?.Path ?? [], division?.Level, reading.Status, reading.Rest,
                    reading.Candidates));
        });
    }
}
