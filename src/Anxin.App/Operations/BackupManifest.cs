namespace Anxin.App.Operations;

/// <summary>
/// What an archive holds, written as its last member. A restore trusts nothing that the manifest does not name with the right hash.
/// </summary>
public sealed record BackupManifest(
    int Format, DateTime CreatedAt, string Provider, string RingId, bool WithKeys, BackupManifest.Content Holds, IReadOnlyList<BackupManifest.Member> Members)
{
    public const int CurrentFormat = 1;
    public const string MemberName = "manifest.json";

    /// <param name="Name">The path inside the archive.</param>
    /// <param name="Bytes">Its length.</param>
    /// <param name="Sha256">In hexadecimal.</param>
    public sealed record Member(string Name, long Bytes, string Sha256);

    /// <summary>The moment the database was copied, in numbers, and the stored files that cases refer to but that were not there.</summary>
    public sealed record Content(long Cases, long JournalEntries, long Checkpoint, IReadOnlyList<string> MissingFiles);
}
