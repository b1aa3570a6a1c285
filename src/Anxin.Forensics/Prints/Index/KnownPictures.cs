
namespace Anxin.Forensics.Prints.Index;

/// <summary>Pictures seen before that an upload can be looked up among.</summary>
public abstract class KnownPictures
{
    private protected KnownPictures(PictureTables tables) => Tables = tables;

    /// <summary>No pictures: nothing was seen before.</summary>
    public static KnownPictures None { get; } = new PictureTables().Recalling(_ => null, _ => null);

    /// <summary>How many pictures there are.</summary>
    public int Count => Tables.Count;

    internal PictureTables Tables { get; }

    /// <summary>The best known picture for a decoded one; null when nothing is near.</summary>
    internal PictureMatch? Find(PictureReading reading, ReuseOptions options) =>
        Tables.Reading(() => PictureSearch.Best(this, reading, options));

    /// <summary>What is kept of a picture; null when it is no longer there.</summary>
    internal abstract PicturePrint? Print(int number);

    /// <summary>Whether a picture may be found in this search.</summary>
    internal abstract bool Counts(int number);

    /// <summary>Where a picture comes from; null when nobody said.</summary>
    internal abstract KnownSource? Source(int number);
}
