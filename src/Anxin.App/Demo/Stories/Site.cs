namespace Anxin.App.Demo.Stories;

/// <summary>Where a story takes place.</summary>
internal enum Site
{
    Anywhere,
    RoundTheClock,
    OneOnly,
    Unserved,
    Unqualified,
    CityOnly,
    Ambiguous,
    Abroad,
}
