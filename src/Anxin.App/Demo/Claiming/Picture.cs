namespace Anxin.App.Demo.Claiming;

/// <summary>What a claim of the demo shows.</summary>
internal enum Picture
{
    Honest,
    PaintedCrack,
    Labelled,
    Blurred,
}
