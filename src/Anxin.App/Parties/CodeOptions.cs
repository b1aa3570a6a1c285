using System.ComponentModel.DataAnnotations;

namespace Anxin.App.Parties;

/// <summary>How sign-in codes reach a phone (configuration section PhoneCodes).</summary>
public sealed class CodeOptions
{
    public const string Section = "PhoneCodes";

    /// <summary>
    /// The gateway's address, to which codes are posted as JSON. Without one they are written to the log, which suits development only.
    /// </summary>
    public Uri? Gateway { get; set; }

    /// <summary>Sent as a bearer token to the gateway.</summary>
    public string? Token { get; set; }

    /// <summary>How long one try may take, in seconds. Default 10.</summary>
    [Range(1, 60)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Codes an hour for one phone. Default 3.</summary>
    [Range(1, 100)]
    public int PerPhone { get; set; } = 3;

    /// <summary>Codes an hour asked for from one remote address. Default 10.</summary>
    [Range(1, 100)]
    public int PerAddress { get; set; } = 10;
}
