using Anxin.Forensics.Metadata;

namespace Anxin.Forensics.Provenance;

/// <summary>Where programs write their names.</summary>
internal static class SoftwareNames
{
    private const int MostLetters = 256;
    private const string Xmp = "http://ns.adobe.com/xap/1.0/";
    private const string Photoshop = "http://ns.adobe.com/photoshop/1.0/";
    private const string Events = "http://ns.adobe.com/xap/1.0/sType/ResourceEvent#";

    public static IEnumerable<string> In(PictureMetadata metadata)
    {
        string?[] direct = [metadata.Exif.GetValueOrDefault(ExifTag.Software), metadata.Text("Software"), metadata.Text("Source")];
        var written = metadata.Xmp
            .Where(p => (p.Namespace == Xmp && p.Name == "CreatorTool") || (p.Namespace == Events && p.Name == "softwareAgent")
                || (p.Namespace == Photoshop && p.Name == "Credit"))
            .Select(p => p.Value);
        return direct.OfType<string>().Concat(written).Where(name => name.Length is > 0 and <= MostLetters)
            .Distinct(StringComparer.Ordinal);
    }
}
