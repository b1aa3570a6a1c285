using System.Globalization;
using Anxin.Gazetteer;

// Usage: dotnet run --project tools/Anxin.Gazetteer [-- SOURCES OUTPUT], from the repository root.
var folder = args.Length > 0 ? args[0] : Path.Combine("tools", "Anxin.Gazetteer", "sources");
var output = args.Length > 1 ? args[1] : Path.Combine("src", "Anxin.Places", "gazetteer.bin");
if (!Directory.Exists(folder))
{
    await Console.Error.WriteLineAsync($"No folder {folder}; run from the repository root, or name the sources folder.");
    return 2;
}

var sources = await Sources.ReadAsync(folder);
var file = new GazetteerWriter(sources).Write("2024-12-31");
await File.WriteAllBytesAsync(output, file);
Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"""
    {output}: {file.Length:N0} bytes
      divisions        {sources.Current.Count,7:N0}  of them outside the standard {sources.Current.Count(row => row.Outside):N0}
      ended            {sources.Ended.Count,7:N0}
      townships        {sources.Towns.Current.Count,7:N0}
      ended townships  {sources.Towns.Ended.Count,7:N0}
      aliases          {sources.Aliases.Count,7:N0}
      folded letters   {sources.Folding.Count,7:N0}
    """));
return 0;
