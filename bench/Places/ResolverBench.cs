using BenchmarkDotNet.Attributes;

namespace Anxin.Places.Bench;

/// <summary>Time and bytes for one address, over every county written in five ways.</summary>
[MemoryDiagnoser]
public class ResolverBench
{
    private string[] _texts = [];
    private int _next;

    [Params("city+county", "full+detail", "bare+detail", "contact", "county alone")]
    public string Form { get; set; } = "";

    [GlobalSetup]
    public void Write()
    {
        _texts = Environment.GetEnvironmentVariable("ANXIN_PLACES_TEXTS") is { Length: > 0 } file
            ? File.ReadAllLines(file)
            : [.. Gazetteer.Default.Counties.Select(Text)];
    }

    [Benchmark]
    public Resolution Resolve()
    {
        _next = _next + 1 < _texts.Length ? _next + 1 : 0;
        return Gazetteer.Default.Resolver.Resolve(_texts[_next]);
    }

    private string Text(Division county) => Form switch
    {
        "city+county" => county.Parent!.Name + county.Name,
        "full+detail" => string.Concat(county.Path) + "团结路8号和谐家园2栋3单元402室",
        "bare+detail" => county.Parent!.Name[..^1] + county.Name[..^1] + "团结路8号",
        "contact" => "周小川 13987654321 " + string.Join(' ', county.Path) + " 团结路8号 收",
        _ => county.Name + "团结路8号",
    };
}
