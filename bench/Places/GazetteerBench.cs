using BenchmarkDotNet.Attributes;

namespace Anxin.Places.Bench;

/// <summary>Loading, looking up by code, the nearest seat and the type-ahead.</summary>
[MemoryDiagnoser]
public class GazetteerBench
{
    private readonly Gazetteer _places = Gazetteer.Default;
    private readonly string _file = "gazetteer.bin";
    private readonly GeoPoint _wuhan = new(114.3055, 30.5928);

    [Benchmark]
    public Gazetteer Load()
    {
        using var file = typeof(Gazetteer).Assembly.GetManifestResourceStream(_file)!;
        return Gazetteer.Load(file);
    }

    [Benchmark]
    public Division? Find() => _places.Find(420111);

    [Benchmark]
    public Division? NearestSeat() => _places.Nearest(_wuhan);

    [Benchmark]
    public IReadOnlyList<Division> TenNearestSeats() => _places.Near(_wuhan, 10);

    [Benchmark]
    public IReadOnlyList<Division> SuggestOneLetter() => _places.Suggest("东", 8);

    [Benchmark]
    public IReadOnlyList<Division> SuggestBehindCity() => _places.Suggest("武汉洪", 8);

    [Benchmark]
    public IReadOnlyList<Division> SuggestMiddleOfName() => _places.Suggest("胡路", 8);
}
