namespace Anxin.Planning.Simulating;

/// <summary>A way to dispatch. It is asked whenever something happens, and draws nothing but from the seed it is given.</summary>
public interface IDispatchPolicy
{
    string Name { get; }

    /// <summary>For each technician of the board the jobs to do next, in order. What is in no queue waits.</summary>
    IReadOnlyList<IReadOnlyList<string>> Decide(DispatchMoment moment);
}
