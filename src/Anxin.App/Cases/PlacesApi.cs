using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Anxin.Places;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Anxin.App.Cases;

/// <summary>Places over HTTP: a type-ahead for address fields, and what we read in a whole address.</summary>
public static class PlacesApi
{
    private const int MostSuggestions = 20;

    /// <summary>The county is the six digits a place is or lies in, of a city without counties its own; null for what is larger.</summary>
    public sealed record Suggestion(string Code, string Name, IReadOnlyList<string> Path, DivisionLevel Level, string? County);

    public sealed record Suggestions(IReadOnlyList<Suggestion> Items);

    public sealed record Reading(
        string? Code, string? Name, IReadOnlyList<string> Path, DivisionLevel? Level,
        [AllowedValues("current", "abolished", "renamed", "outside-standard", "ambiguous", "unresolved")] string Status, string Rest,
        IReadOnlyList<PlaceCandidate> Alternatives, DivisionLevel? AskFor, string? Problem, string? NotUnderstood, Point? Point);

    /// <summary>Degrees WGS84, and the level the point stands for: never a house.</summary>
    public sealed record Point(double Lon, double Lat, DivisionLevel Precision);

    public static void MapPlaces(this IEndpointRouteBuilder routes)
    {
        var places = routes.MapGroup("/api/places").WithTags("Places");
        places.MapGet("/", (string? q, int? limit) => TypedResults.Ok(new Suggestions(
            [.. Gazetteer.Default.Suggest(q ?? "", Math.Clamp(limit ?? 8, 1, MostSuggestions))
                .Select(d => new Suggestion(d.Code, d.Name, d.Path, d.Level, PlaceReading.CountyOf(d)?.ToString("D6", CultureInfo.InvariantCulture)))])));
        places.MapGet("/resolve", (string? text) =>
        {
            var reading = PlaceReading.Read(text ?? "", null);
            var division = reading.Division;
            return TypedResults.Ok(
                new Reading(
                    division?.Code, division?.Name, division?.Path ?? [], division?.Level, reading.Status, reading.Rest,
                    reading.Candidates, reading.Doubt.AskFor, reading.Doubt.Problem, reading.Doubt.NotUnderstood, PointOf(division)));
        });
    }

    private static Point? PointOf(Division? division) =>
        PlacePoint.Of(division) is { } point ? new Point(point.At.Longitude, point.At.Latitude, point.Precision) : null;
}
