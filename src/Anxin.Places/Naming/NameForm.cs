namespace Anxin.Places.Naming;

/// <summary>How a name is written; the order is the order of trust.</summary>
internal enum NameForm : byte
{
    /// <summary>秀山土家族苗族自治县.</summary>
    Full,

    /// <summary>秀山县, 恩施州: a suffix still says that a division is meant.</summary>
    Shortened,

    /// <summary>秀山, 恩施: only the place of the word says so.</summary>
    Bare,

    /// <summary>粤: one letter that counts only in front of a division of that province.</summary>
    Letter,
}
