namespace Anxin.Forensics.Media;

/// <summary>A photo could not be decoded; <see cref="Problem"/> says why and what to do.</summary>
public sealed class MediaException(MediaProblem problem, Exception? cause = null) : Exception(problem.Message, cause)
{
    /// <summary>The reason, with its stable code and remedy.</summary>
    public MediaProblem Problem { get; } = problem;
}
