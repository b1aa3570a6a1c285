using Anxin.Forensics.Features;

namespace Anxin.Forensics.Forgery;

/// <summary>A move that may have made a copy.</summary>
/// <param name="Move">From the one place to the other.</param>
/// <param name="X">A pixel of the one place.</param>
/// <param name="Y">A pixel of the one place.</param>
/// <param name="Reach">How far around it the move is thought to hold.</param>
/// <param name="Pairs">How many pairs of keypoints it is worth.</param>
internal readonly record struct MoveProposal(Projection Move, double X, double Y, int Reach, int Pairs);
