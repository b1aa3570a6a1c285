using System.Globalization;
using Anxin.Places.Data;
using Anxin.Places.Naming;

namespace Anxin.Places;

/// <summary>
/// The divisions of China as of <see cref="Vintage"/>: provinces, prefectures, counties, townships, and what ended since 1981.
/// Immutable and safe for any number of threads.
/// </summary>
public sealed class Gazetteer
{
    private const int FirstStatisticalNumber = 400;
    private const int MostNear = 200;
    private static readonly Lazy<Gazetteer> Shared = new(LoadEmbedded);
    private readonly Division?[] _divisions;
    private readonly Division?[] _towns;
    private readonly Lazy<IReadOnlyList<Division>> _counties;
    private readonly Lazy<SeatIndex> _seats;
    private readonly string[] _pinyin;
    private readonly Lazy<PinyinIndex> _byPinyin;

    private Gazetteer(GazetteerFile file)
    {
        var facts = file.Facts;
        (Atlas, Towns, EndedTowns, Folding, Vintage) = (facts.Atlas, facts.Towns, facts.EndedTowns, facts.Folding, facts.Vintage);
        (Names, TownNames) = (file.Names, file.TownNames);
        Resolver = new Resolver(this);
        _divisions = new Division?[Atlas.CurrentCount];
        _towns = new Division?[Towns.Count];
        _counties = new(ListCounties);
        _seats = new(() => new SeatIndex(Atlas));
        _pinyin = facts.Pinyin;
        _byPinyin = new(() => new PinyinIndex(_pinyin));
    }

    /// <summary>The gazetteer embedded in this library; loaded on first use.</summary>
    public static Gazetteer Default => Shared.Value;

    /// <summary>The day the codes are of, ISO 8601.</summary>
    public string Vintage { get; }

    /// <summary>Every county-level division of the standard, by code.</summary>
    public IReadOnlyList<Division> Counties => _counties.Value;

    /// <summary>Reads addresses with this gazetteer.</summary>
    public Resolver Resolver { get; }

    internal Atlas Atlas { get; }
    internal Townships Towns { get; }
    internal Townships EndedTowns { get; }
    internal Folding Folding { get; }
    internal NameTrie Names { get; }
    internal TownNames TownNames { get; }
    internal PinyinIndex ByPinyin => _byPinyin.Value;

    /// <summary>Loads a file written by tools/Anxin.Gazetteer.</summary>
    /// <exception cref="InvalidDataException">The stream is no gazetteer file, or a damaged one.</exception>
    public static Gazetteer Load(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        return new Gazetteer(GazetteerFile.Read(stream));
    }

    /// <summary>
    /// Great-circle distance in kilometres on the mean sphere (IUGG radius 6371.0088 km; at most 0.6 % from the ellipsoid).
    /// </summary>
    public static double DistanceKm(GeoPoint from, GeoPoint to) => GreatCircle.Kilometres(from, to);

    /// <summary>The division of a six- or nine-digit code of today, null when there is none.</summary>
    public Division? Find(int code)
    {
        if (code > 999_999)
        {
            var town = FindTown(code, Atlas.FindCurrent(code / 1000));

            // Townships of a city without counties may carry a number in place of the county (嘉峪关市 620201).
            town = town == Atlas.None ? FindTown(code, Atlas.FindCurrent(code / 100_000 * 100)) : town;
            return town == Atlas.None ? null : Town(town);
        }

        var index = Atlas.FindCurrent(code);
        return index == Atlas.None ? null : DivisionAt(index);
    }

    /// <inheritdoc cref="Find(int)"/>
    public Division? Find(long code) => code is > 0 and <= int.MaxValue ? Find((int)code) : null;

    /// <inheritdoc cref="Find(int)"/>
    public Division? Find(string? code) =>
        code is { Length: 6 or 9 } && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Find(number)
            : null;

    /// <summary>Names from the province down to the division of this code; empty when there is none.</summary>
    public IReadOnlyList<string> PathOf(string? code) => Find(code)?.Path ?? [];

    /// <summary>Divisions whose name, or whose name after the divisions typed before it, begins as typed.</summary>
    /// <param name="prefix">What is typed so far, such as 朝阳, 武汉洪, or in pinyin hongshan or hsq; more than 50 characters find nothing.</param>
    /// <param name="limit">At most this many, 1 to 100.</param>
    public IReadOnlyList<Division> Suggest(string? prefix, int limit = 8) => new Suggester(this).Suggest(prefix, Math.Clamp(limit, 1, 100));

    /// <summary>The counties whose seats are nearest to a point, nearest first; seats, not borders, decide.</summary>
    public IReadOnlyList<Division> Near(GeoPoint point, int count = 1)
    {
        Span<int> best = stackalloc int[Math.Clamp(count, 1, MostNear)];
        var found = _seats.Value.Nearest(point, best, stackalloc double[best.Length]);
        return Array.ConvertAll(best[..found].ToArray(), DivisionAt);
    }

    /// <summary>The county whose seat is nearest to a point, without allocating; null for a point that is none.</summary>
    public Division? Nearest(GeoPoint point) => _seats.Value.Nearest(point) is >= 0 and var index ? DivisionAt(index) : null;

    /// <summary>The counties whose seats are nearest to the seat of another, itself left out; empty when the seat is unknown.</summary>
    public IReadOnlyList<Division> Neighbours(string code, int count = 8) =>
        SeatOf(code) is { } seat ? [.. Near(seat, Math.Clamp(count, 1, MostNear - 1) + 1).Where(division => division.Code != code).Take(count)] : [];

    /// <summary>The seat of the division of this code, of its county for a township.</summary>
    public GeoPoint? SeatOf(string? code)
    {
        var division = Find(code);
        return division is { Level: DivisionLevel.Township } ? division.Parent!.Seat : division?.Seat;
    }

    /// <summary>The point of a division and the level it is honest for; null when the code is unknown.</summary>
    public PlacePoint? PointOf(string? code) => PlacePoint.Of(Find(code));

    /// <summary>Kilometres between the points of two divisions; null when one is unknown.</summary>
    public double? DistanceKm(string from, string to) =>
        PointOf(from) is { } a && PointOf(to) is { } b ? DistanceKm(a.At, b.At) : null;

    internal Division DivisionAt(int index)
    {
        if (_divisions[index] is { } known)
        {
            return known;
        }

        var parent = Atlas.Parents[index];
        var division = new Division(
            Atlas.Codes[index].ToString("D6", CultureInfo.InvariantCulture),
            Atlas.Names[index],
            Atlas.LevelOf(index),
            parent == Atlas.None ? null : DivisionAt(parent),
            Atlas.Seats[index] ?? Atlas.Centroids[index]) { InStandard = !Atlas.Outside[index], Pinyin = _pinyin[index] };
        return Interlocked.CompareExchange(ref _divisions[index], division, null) ?? division;
    }

    internal Division Town(int town)
    {
        if (_towns[town] is { } known)
        {
            return known;
        }

        var code = Towns.Codes[town].ToString("D9", CultureInfo.InvariantCulture);
        var parent = DivisionAt(Towns.Divisions[town]);
        var name = Towns.Name(town).ToString();

        // Numbers from 400 are given by the statisticians alone, to farms, zones and bureaus (GB/T 10114 ends at 399).
        var isUnit = Towns.Codes[town] % 1000 >= FirstStatisticalNumber && Towns.StemLengths[town] == name.Length;
        var division = new Division(code, name, DivisionLevel.Township, parent, seat: null) { InStandard = parent.InStandard && !isUnit };
        return Interlocked.CompareExchange(ref _towns[town], division, null) ?? division;
    }

    private int FindTown(int code, int division)
    {
        if (division == Atlas.None)
        {
            return Atlas.None;
        }

        var (from, to) = Towns.Of(division);
        var index = Array.BinarySearch(Towns.Codes, from, to - from, code);
        return index < 0 ? Atlas.None : index;
    }

    private List<Division> ListCounties()
    {
        var counties = new List<Division>(3000);
        for (var i = 0; i < Atlas.CurrentCount; i++)
        {
            if (!Atlas.Outside[i] && Atlas.LevelOf(i) == DivisionLevel.County)
            {
                counties.Add(DivisionAt(i));
            }
        }

        return counties;
    }

    private static Gazetteer LoadEmbedded()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.bin")
            ?? throw new InvalidOperationException("The gazetteer is not embedded in the library.");
        return Load(stream);
    }
}
