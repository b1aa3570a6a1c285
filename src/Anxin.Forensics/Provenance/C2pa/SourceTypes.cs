namespace Anxin.Forensics.Provenance.C2pa;

/// <summary>The terms of cv.iptc.org/newscodes/digitalsourcetype that decide something, by their last part.</summary>
internal static class SourceTypes
{
    /// <summary>An algorithm made the picture or a part of it.</summary>
    public static IReadOnlySet<string> Generated { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "trainedAlgorithmicMedia", "compositeWithTrainedAlgorithmicMedia", "algorithmicMedia", "compositeSynthetic", "virtualRecording",
        "dataDrivenMedia", "trainedAlgorithmicData",
    };

    /// <summary>A camera took it.</summary>
    public static IReadOnlySet<string> Captured { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "digitalCapture", "computationalCapture",
    };
}
