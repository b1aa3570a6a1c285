using Anxin.App.Data;
using Anxin.App.Dispatch;

namespace Anxin.App;

/// <summary>What an installation is: where its database and files are, and whether it shows the demo.</summary>
public sealed record AppOptions(DatabaseOptions Database, string DataFolder, bool Demo = false)
{
    public DispatchRules Dispatch { get; init; } = new();

    /// <summary>The program that reads text in photos, by name or path; empty where none shall be used.</summary>
    public string TextReader { get; init; } = "tesseract";

    public string FilesFolder => Path.Combine(DataFolder, "files");

    public string CheckpointsFolder => Path.Combine(DataFolder, "checkpoints");

    /// <summary>Whose signed records of photos are trusted, in PEM; the file may be missing.</summary>
    public string TrustListPath => Path.Combine(DataFolder, "c2pa-trust.pem");

    public string KeyRingPath => Path.Combine(DataFolder, "keys", "ring.json");
}
