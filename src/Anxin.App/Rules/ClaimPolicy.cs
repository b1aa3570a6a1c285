namespace Anxin.App.Rules;

/// <summary>
/// The windows and limits of refund claims in one version. A claim keeps the version that was in force when it was filed, so that it is
/// judged, and can be judged again, by the rules of its day.
/// </summary>
public sealed record ClaimPolicy
{
    /// <summary>Days after delivery within which a claim may be filed.</summary>
    public int FilingDays { get; init; } = 15;

    /// <summary>Hours a merchant has to answer.</summary>
    public int MerchantHours { get; init; } = 72;

    /// <summary>Hours a merchant may add once, with a reason.</summary>
    public int ExtensionHours { get; init; } = 48;

    /// <summary>Hours a buyer has to answer a merchant's offer.</summary>
    public int BuyerHours { get; init; } = 48;

    /// <summary>Hours a buyer has to send clearer pictures when asked.</summary>
    public int EvidenceHours { get; init; } = 72;

    /// <summary>Hours after which a check that did not end counts as one without result.</summary>
    public int CheckHours { get; init; } = 24;

    /// <summary>Working days a reviewer has to decide.</summary>
    public int ReviewWorkingDays { get; init; } = 5;

    /// <summary>Days either side has to appeal.</summary>
    public int AppealDays { get; init; } = 7;

    /// <summary>Days an inspection on site may take before a person decides without it.</summary>
    public int InspectionDays { get; init; } = 14;

    /// <summary>Days a buyer has to send goods back.</summary>
    public int ReturnDays { get; init; } = 10;

    /// <summary>Days a merchant has to receive and check goods sent back, or to send a replacement.</summary>
    public int FulfilmentDays { get; init; } = 7;

    /// <summary>Days within which a granted refund should be paid.</summary>
    public int PaymentDays { get; init; } = 7;

    /// <summary>The largest amount, in minor units, that a merchant's silence may grant.</summary>
    public long TimeoutLimitMinor { get; init; } = 5_000;

    /// <summary>How often one claim may be decided anew on appeal.</summary>
    public int MostAppeals { get; init; } = 3;
}
