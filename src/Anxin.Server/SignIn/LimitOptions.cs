using System.ComponentModel.DataAnnotations;

namespace Anxin.Server.SignIn;

/// <summary>How many requests a minute one remote address may send (configuration section Limits); 0 lifts a limit.</summary>
public sealed class LimitOptions
{
    public const string Section = "Limits";

    /// <summary>Sign-ins, right or wrong. Default 30.</summary>
    [Range(0, 1_000_000)]
    public int SignIn { get; set; } = 30;

    /// <summary>
    /// Requests for a phone code. Default 20; how many codes really go out is PhoneCodes:PerPhone and PhoneCodes:PerAddress.
    /// </summary>
    [Range(0, 1_000_000)]
    public int Codes { get; set; } = 20;

    /// <summary>
    /// POSTs by nobody in particular, such as reports of repairs. Default 300: many phones share one address of their carrier.
    /// </summary>
    [Range(0, 1_000_000)]
    public int AnonymousPosts { get; set; } = 300;
}
