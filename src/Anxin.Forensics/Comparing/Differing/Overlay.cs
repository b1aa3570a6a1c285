namespace Anxin.Forensics.Comparing.Differing;

/// <summary>What people lay over pictures without meaning damage.</summary>
internal enum Overlay
{
    /// <summary>Pale words repeated over the picture.</summary>
    Watermark,

    /// <summary>A band with words.</summary>
    Caption,

    /// <summary>A line of digits, as cameras print.</summary>
    Date,

    /// <summary>A plate of one colour with a word or sign.</summary>
    Logo,

    /// <summary>A round or drawn sign.</summary>
    Sticker,

    /// <summary>The bars of a phone's screen around the picture.</summary>
    Screenshot,
}
