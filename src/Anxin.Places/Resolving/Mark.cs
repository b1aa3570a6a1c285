namespace Anxin.Places.Resolving;

/// <summary>What a character of the text was found to be.</summary>
internal enum Mark : byte
{
    Letter,
    Gap,
    Phone,
    Label,
    Person,
}
