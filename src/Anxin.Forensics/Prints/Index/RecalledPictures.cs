namespace Anxin.Forensics.Prints.Index;

/// <summary>Pictures whose prints the caller keeps.</summary>
internal sealed class RecalledPictures(PictureTables tables, Func<string, PicturePrint?> recall, Func<string, KnownSource?> source)
    : KnownPictures(tables)
{
    internal override PicturePrint? Print(int number) => recall(Tables.Name(number));

    internal override bool Counts(int number) => Source(number) is not null;

    internal override KnownSource? Source(int number) => source(Tables.Name(number));
}
