using Anxin.Forensics.Media;
using Anxin.Forensics.Prints;
using Anxin.Forensics.Prints.Index;

namespace Anxin.Forensics.Tests.Prints;

/// <summary>Pictures seen before, kept as a caller would.</summary>
internal static class Seen
{
    public static KnownPictures Before(params (string Name, byte[] File)[] files) => Before(name => KnownSource.EarlierClaim, files);

    public static KnownPictures Before(Func<string, KnownSource?> source, params (string Name, byte[] File)[] files)
    {
        var tables = new PictureTables();
        var prints = files.ToDictionary(f => f.Name, f => PicturePrint.Of(f.File, new MediaLimits()));
        foreach (var (name, print) in prints)
        {
            tables.Add(name, print);
        }

        return tables.Recalling(name => prints.GetValueOrDefault(name), source);
    }
}
