using System.Text;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Claims;

/// <summary>Reads the form in which a merchant's files come: what they show in the part "report", photos and a video beside it.</summary>
public sealed class OrderFileForms(UploadReader uploads, VideoReader videos, BodyReader bodies)
{
    public sealed record Form(AddOrderFiles.Command Command, Upload Upload);

    /// <summary>The caller disposes the upload.</summary>
    public async Task<Result<Form>> Read(HttpRequest request, CancellationToken ct)
    {
        var read = await uploads.Read(request, videos, ct);
        if (!read.Ok)
        {
            return read.Error;
        }

        var upload = read.Value;
        var command = await bodies.Parse<AddOrderFiles.Command>(Encoding.UTF8.GetBytes(upload.Report), ct);
        if ((command.Error ?? Check(command.Value!, upload)) is { } refusal)
        {
            upload.Dispose();
            return refusal;
        }

        return new Form(command.Value!, upload);
    }

    private static Invalid? Check(AddOrderFiles.Command command, Upload upload) =>
        upload.Photos.Count == 0 && upload.Video is null
            ? new Invalid("files_missing", "The form holds no file.", "photos", "Choose at least one photo, or a video of the packing.")
            : upload.Video is not null && command.Kind != OrderFileKind.Packing
            ? new Invalid("video_not_taken", "A listing is shown by pictures.", "video", "Send the video as packing, or take pictures of it.")
            : null;
}
