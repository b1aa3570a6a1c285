namespace Anxin.App.Cases;

/// <summary>How the journal is proved to others (configuration section Journal).</summary>
public sealed class JournalOptions
{
    public const string Section = "Journal";

    /// <summary>The address of an RFC 3161 service that stamps the last checkpoint every hour. None unless told.</summary>
    public Uri? TimestampAuthority { get; set; }
}
