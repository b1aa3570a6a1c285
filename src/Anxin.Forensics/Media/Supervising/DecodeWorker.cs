using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Native;

namespace Anxin.Forensics.Media.Supervising;

/// <summary>The worker's side: decodes what it is sent until its input ends.</summary>
public static class DecodeWorker
{
    private const long LargePixels = 8_000_000;

    /// <summary>Serves requests of a <see cref="SupervisedDecoder"/>.</summary>
    /// <param name="requests">Where they come from, as standard input.</param>
    /// <param name="answers">Where the pictures go, as standard output.</param>
    /// <param name="mostBytes">Data this process may hold from now on; 0 sets no limit.</param>
    public static void Serve(Stream requests, Stream answers, long mostBytes)
    {
        ArgumentNullException.ThrowIfNull(requests);
        ArgumentNullException.ThrowIfNull(answers);
        if (mostBytes > 0)
        {
            ProcessLimit.OnData(mostBytes);
        }

        while (WorkerMessage.ReadRequest(requests) is { } request)
        {
            Answer(request.File, request.Info, request.Wanted, answers);
            if (request.Info.Size.Pixels > LargePixels)
            {
                // The decoder of the next picture needs the room that this one's garbage would keep.
                GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
            }
        }
    }

    private static void Answer(byte[] file, MediaInfo info, PictureSize wanted, Stream answers)
    {
        try
        {
            WorkerMessage.WritePicture(answers, NativeDecoder.For(info.Format).Decode(file, info, wanted));
        }
        catch (MediaException refused)
        {
            WorkerMessage.WriteProblem(answers, refused.Problem);
        }
        catch (OutOfMemoryException)
        {
            WorkerMessage.WriteProblem(answers, Problems.OutOfMemory());
        }
    }
}
