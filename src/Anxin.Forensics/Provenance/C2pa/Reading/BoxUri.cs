namespace Anxin.Forensics.Provenance.C2pa.Reading;

/// <summary>Addresses of boxes: <c>self#jumbf=/c2pa/manifest/c2pa.assertions/label</c>, or from the store of assertions on (C2PA 2.2, 8.4.1).</summary>
internal static class BoxUri
{
    private const string Scheme = "self#jumbf=";
    private const string Root = "/c2pa/";

    /// <summary>The label of the manifest it names; null when it names none.</summary>
    public static string? ManifestOf(string url)
    {
        var path = Path(url);
        if (!path.StartsWith(Root, StringComparison.Ordinal))
        {
            return null;
        }

        var end = path.IndexOf('/', Root.Length);
        return end < 0 ? path[Root.Length..] : path[Root.Length..end];
    }

    /// <summary>The last part: the label of the box itself.</summary>
    public static string BoxOf(string url) => url[(url.LastIndexOfAny(['/', '=']) + 1)..];

    public static string Of(string manifest, string path) => $"{Scheme}{Root}{manifest}/{path}";

    public static string OfAssertion(string manifest, string label) => Of(manifest, "c2pa.assertions/" + label);

    public static string OfSignature(string manifest) => Of(manifest, "c2pa.signature");

    /// <summary>The same address with the manifest in it.</summary>
    public static string Absolute(string manifest, string url) => ManifestOf(url) is null ? Of(manifest, Path(url).TrimStart('/')) : url;

    private static string Path(string url) => url.StartsWith(Scheme, StringComparison.Ordinal) ? url[Scheme.Length..] : url;
}
