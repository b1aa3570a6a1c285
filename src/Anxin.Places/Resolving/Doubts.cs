namespace Anxin.Places.Resolving;

/// <summary>Names what of a text was not understood.</summary>
internal static class Doubts
{
    /// <summary>Behind a place that is no county: the county of another city, or a name that no division bears.</summary>
    public static Doubt Behind(Reading reading, List<Division>? strangers, string text, AddressText letters)
    {
        if (reading.Chain.DeepestLevel == DivisionLevel.County || reading.Town.Found)
        {
            return default;
        }

        return strangers is null
            ? At(reading.End, text, letters) ?? default
            : new Doubt("county_elsewhere", Words(text, letters, reading.End, strangers[0].Name.Length));
    }

    public static Doubt? At(int at, string text, AddressText letters) =>
        Fillers.ZoneAt(letters, at) is > 0 and var zone ? new Doubt("zone_no_division", Words(text, letters, at, zone))
        : UnknownNames.LengthAt(letters, at) is > 0 and var length ? new Doubt("division_unknown", Words(text, letters, at, length)) : null;

    private static string Words(string text, AddressText letters, int at, int length) =>
        text[letters.Origins[at]..(letters.Origins[at + length - 1] + 1)];
}
