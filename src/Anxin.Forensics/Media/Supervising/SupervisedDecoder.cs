using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Runtime.InteropServices;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Media.Supervising;

/// <summary>
/// Decodes in a worker process, one picture at a time. A worker that crashes or takes too long costs the picture it was given and is
/// replaced; the process that asked goes on.
/// </summary>
public sealed class SupervisedDecoder(WorkerOptions options) : IDisposable
{
    /// <summary>The name of the meter that counts decodings, their time, and lost workers.</summary>
    public const string MeterName = "Anxin.Forensics.Decoding";

    private static readonly Meter _meter = new(MeterName);
    private static readonly Histogram<double> _time = _meter.CreateHistogram<double>("anxin.decoding.duration", "ms");
    private static readonly Counter<long> _lost = _meter.CreateCounter<long>("anxin.decoding.workers_lost");

    private readonly Lock _turn = new();
    private Process? _worker;
    private int _pictures;

    /// <summary>Workers that crashed, hung or answered nonsense since this began.</summary>
    public int Lost { get; private set; }

    /// <summary>Workers that were started.</summary>
    public int Started { get; private set; }

    /// <summary>Decodes; throws <see cref="MediaException"/> when the picture cannot be decoded or its worker was lost over it.</summary>
    internal Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        lock (_turn)
        {
            var start = Stopwatch.GetTimestamp();
            var (picture, problem) = Ask(bytes, info, wanted) ?? (null, Lose());
            _time.Record(Stopwatch.GetElapsedTime(start).TotalMilliseconds, new KeyValuePair<string, object?>("format", info.Format.ToString()));
            return picture ?? throw new MediaException(problem!);
        }
    }

    /// <summary>Ends the worker.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            End();
        }
    }

    private (Raster? Picture, MediaProblem? Problem)? Ask(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        if (_pictures++ >= options.MostPictures)
        {
            End();
        }

        try
        {
            var worker = _worker ??= Start();
            using var patience = new Timer(static late => Kill((Process)late!), worker, options.Longest, Timeout.InfiniteTimeSpan);
            WorkerMessage.WriteRequest(worker.StandardInput.BaseStream, bytes, info, wanted);
            return WorkerMessage.ReadAnswer(worker.StandardOutput.BaseStream);
        }
        catch (IOException)
        {
            return null; // it ended while it was written to
        }
        catch (ExternalException missing)
        {
            throw new InvalidOperationException($"The decoding worker {options.Program} cannot be started.", missing);
        }
    }

    private Process Start()
    {
        (Started, _pictures) = (Started + 1, 1);
        var start = new ProcessStartInfo(options.Program, options.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = "0x" + (options.MostBytes / 4).ToString("X", null);
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        return Process.Start(start)!;
    }

    // A picture that costs a worker costs one each time, so nothing is tried twice.
    private MediaProblem Lose()
    {
        Lost++;
        _lost.Add(1);
        End();
        return Problems.Corrupt("its decoder broke off or took too long");
    }

    private void End()
    {
        if (_worker is { } worker)
        {
            Kill(worker);
            worker.Dispose();
            _worker = null;
        }
    }

    private static void Kill(Process worker)
    {
        try
        {
            worker.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // it has ended already
        }
    }
}
