using System.CommandLine;
using System.Globalization;
using Anxin.Places;

namespace Anxin.Server.Commands;

internal static class NearCommand
{
    private const int MostCounties = 200;

    private sealed record Row(string Code, IReadOnlyList<string> Path, double Kilometres);

    public static Command Create()
    {
        var (place, count, json) = (
            new Argument<string>("LON,LAT") { Description = "A point in degrees WGS84, or the six-digit code of a county" },
            new Option<int>("--count") { Description = "How many counties, 1 to 200", DefaultValueFactory = _ => 5, HelpName = "N" },
            CommonOptions.AsJson());
        var command = new ExampledCommand(
            "near",
            "The counties whose seats are nearest to a point, or to the seat of a county, nearest first. Seats decide, not borders.",
            "anxin places near 114.3055,30.5928", "anxin places near 420111 --count 8 --json")
        {
            place, count, json,
        };
        count.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 1 or > MostCounties)
            {
                result.AddError("--count takes 1 to 200.");
            }
        });
        command.Validators.Add(result =>
        {
            if (result.GetValue(place) is { } text && Point(text) is null && Gazetteer.Default.Find(text) is null)
            {
                result.AddError($"\"{text}\" is no point such as 114.3055,30.5928 and no division code of today.");
            }
        });
        command.SetAction(async (parsed, _) =>
        {
            var rows = Rows(parsed.GetRequiredValue(place), parsed.GetValue(count));
            foreach (var row in rows)
            {
                await (parsed.GetValue(json)
                    ? Terminal.WriteJsonLine(row)
                    : Console.Out.WriteLineAsync(
                        string.Create(CultureInfo.InvariantCulture, $"{row.Code}\t{string.Concat(row.Path)}\t{row.Kilometres:F1} km")));
            }

            return CommandRoot.Done;
        });
        return command;
    }

    private static List<Row> Rows(string place, int count)
    {
        var places = Gazetteer.Default;
        var from = Point(place) ?? places.SeatOf(place)
            ?? throw new CommandFailure($"No seat of {string.Concat(places.PathOf(place))} is known.");
        var near = Point(place) is null ? places.Neighbours(place, count) : places.Near(from, count);
        return [.. near.Select(county => new Row(county.Code, county.Path, Math.Round(Gazetteer.DistanceKm(from, county.Seat!.Value), 3)))];
    }

    private static GeoPoint? Point(string text)
    {
        var parts = text.Split(',', '，');
        return parts.Length == 2 && Degrees(parts[0], 180) is { } longitude && Degrees(parts[1], 90) is { } latitude
            ? new GeoPoint(longitude, latitude)
            : null;
    }

    private static double? Degrees(string text, int most) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var degrees) && Math.Abs(degrees) <= most ? degrees : null;
}
