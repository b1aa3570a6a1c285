namespace Anxin.App.Jobs;

/// <summary>
/// Runs one kind of job. What it changes through AppDb is saved together with the job's end, so it happens once however often it is tried.
/// </summary>
public interface IJobHandler<in TPayload>
{
    Task Run(TPayload payload, CancellationToken ct);
}
