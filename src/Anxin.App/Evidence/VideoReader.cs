using Anxin.App.Common;

namespace Anxin.App.Evidence;

/// <summary>
/// Takes the one video of a form off the network: sealed on disk while it comes in, never whole in memory, and refused as soon as it is too
/// long.
/// </summary>
public sealed class VideoReader(AppOptions options)
{
    public const long Largest = 100 << 20;

    internal async Task<Error?> Read(Stream body, Upload upload, CancellationToken ct)
    {
        if (upload.Video is not null)
        {
            return new Invalid("too_many_videos", "One video can be sent at a time.", "video", "Send the next one by itself.");
        }

        if (await Video.Receive(body, Path.Combine(options.DataFolder, "incoming"), Largest, ct) is not { } received)
        {
            return new TooLarge(
                "video_too_large", $"The video is larger than {Largest >> 20} MB.", "video",
                "Send a shorter one, or one of a lower resolution.");
        }

        var kind = VideoKind.Of(received.Content);
        if (!kind.Ok)
        {
            await received.Content.DisposeAsync();
            return kind.Error;
        }

        upload.Video = new Video(kind.Value, received.Content, received.Sha256);
        return null;
    }
}
