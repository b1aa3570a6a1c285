namespace Anxin.App.Contact;

/// <summary>Which side of a case a message is for.</summary>
public enum Audience
{
    /// <summary>Who opened the case: shown on the tracking page and sent as a text.</summary>
    Reporter,

    /// <summary>The merchant a claim is against: shown at the merchant's desk.</summary>
    Merchant,
}
