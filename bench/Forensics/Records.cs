using System.Text.Json;
using Anxin.Forensics.Media;
using Anxin.Forensics.Provenance.C2pa;

namespace Anxin.Forensics.Bench;

/// <summary>
/// Prints what the signed record of each file says, one JSON object a line, so that it can be compared with another validator. Files are
/// not examined as photos first, so that those made for validators alone are read too.
/// </summary>
internal static class Records
{
    public static int Print(string[] arguments)
    {
        var (trust, files) = arguments is ["--trust", var list, .. var rest] ? (File.ReadAllText(list), rest) : ("", arguments);
        foreach (var file in files)
        {
            var record = C2paRecord.Of(
                Format(file), File.ReadAllBytes(file), new C2paOptions { TrustList = trust }, TimeProvider.System.GetUtcNow().UtcDateTime);
            Console.WriteLine(JsonSerializer.Serialize(new
            {
                file,
                state = record?.Result?.State.ToString(),
                types = record?.Types ?? [],
                actions = record?.Actions ?? [],
                codes = record?.Result?.Codes.Order(StringComparer.Ordinal).ToArray() ?? [],
                error = record is null ? "none" : record.Problem,
            }));
        }

        return 0;
    }

    private static MediaFormat Format(string file) => Path.GetExtension(file).ToUpperInvariant() switch
    {
        ".JPG" or ".JPEG" => MediaFormat.Jpeg,
        ".PNG" => MediaFormat.Png,
        ".WEBP" => MediaFormat.WebP,
        _ => MediaFormat.Heic,
    };
}
