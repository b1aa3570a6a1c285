namespace Anxin.Forensics.Prints;

/// <summary>When two pictures count as the same.</summary>
public sealed record ReuseOptions
{
    /// <summary>The most bits that may differ, of 256; 31 unless told. Unlike pictures lie around 128.</summary>
    public int MaxDistance { get; init; } = 31;

    /// <summary>The least detail, 0 to 100, that a picture needs to be recognised by what it looks like; 20 unless told.</summary>
    public int MinDetail { get; init; } = 20;
}
