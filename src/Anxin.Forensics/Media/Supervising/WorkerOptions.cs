namespace Anxin.Forensics.Media.Supervising;

/// <summary>How a worker process is started and when it is stopped.</summary>
/// <param name="Program">The executable.</param>
/// <param name="Arguments">What makes it call <see cref="DecodeWorker.Serve"/>.</param>
public sealed record WorkerOptions(string Program, IReadOnlyList<string> Arguments)
{
    /// <summary>The longest one picture may take; 30 seconds unless told. The largest accepted takes about two.</summary>
    public TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>
    /// Bytes of data the worker may hold; 720 MiB unless told. The largest picture that is accepted needs about 330 MiB in its decoder;
    /// stacks and what the runtime sets aside count as well, though little of it is resident.
    /// </summary>
    public long MostBytes { get; init; } = 720L << 20;

    /// <summary>Pictures after which a worker is replaced by a new one, so that what decoders leak stays small.</summary>
    public int MostPictures { get; init; } = 500;
}
