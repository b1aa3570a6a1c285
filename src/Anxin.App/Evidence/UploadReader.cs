using System.Text;
using Anxin.App.Common;
using Anxin.Forensics.Media;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Anxin.App.Evidence;

/// <summary>
/// Reads multipart/form-data: one JSON part named "report" and up to nine parts named "photos", each bounded while it is read.
/// </summary>
public sealed class UploadReader(UploadBudget budget)
{
    public const int MostPhotos = 9;
    public const long LargestRequest = (MostPhotos * 20L * 1024 * 1024) + (1 << 20);
    private const int LargestReport = 64 * 1024;
    private const int Step = 64 * 1024;

    public static long Largest(bool video) => LargestRequest + (video ? VideoReader.Largest : 0);

    public static MediaLimits Limits { get; } = new();

    public static bool IsForm(HttpRequest request) => Boundary(request) is not null;

    /// <summary>A form, or a JSON body without photos. The caller disposes the upload.</summary>
    public async Task<Result<Upload>> ReadFormOrJson(HttpRequest request, CancellationToken ct)
    {
        if (IsForm(request))
        {
            return await Read(request, ct);
        }

        var body = await BodyReader.ReadBytes(request, ct);
        return body.Ok ? new Upload(budget) { Report = Encoding.UTF8.GetString(body.Value) } : body.Error;
    }

    /// <summary>The whole form, or the first thing wrong with it. The caller disposes the upload.</summary>
    public Task<Result<Upload>> Read(HttpRequest request, CancellationToken ct) => Read(request, null, ct);

    /// <summary>A form that may also have one part "video"; <paramref name="videos"/> takes it off the network.</summary>
    public async Task<Result<Upload>> Read(HttpRequest request, VideoReader? videos, CancellationToken ct)
    {
        if (Boundary(request) is not { } boundary)
        {
            return new Invalid(
                "multipart_expected", "Expected multipart/form-data with a part 'report' and parts 'photos'.", null,
                "Send the form as multipart/form-data.");
        }

        var upload = new Upload(budget);
        try
        {
            if (await ReadSections(
                new MultipartReader(boundary, request.Body) { HeadersLengthLimit = 4096, HeadersCountLimit = 8 }, upload, videos,
                ct) is not { } error)
            {
                return upload;
            }

            upload.Dispose();
            return error;
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            upload.Dispose();
            return new TooLarge(
                "body_too_large", $"The form is larger than {Largest(videos is not null) >> 20} MB.", null, "Send fewer or smaller files.");
        }
        catch (Exception e) when (e is InvalidDataException or IOException)
        {
            upload.Dispose();
            return new Invalid("multipart_broken", "The form ended early or is not well formed.", null, "Send it again.");
        }
        catch
        {
            upload.Dispose();
            throw;
        }
    }

    private static async Task<Error?> ReadSections(MultipartReader reader, Upload upload, VideoReader? videos, CancellationToken ct)
    {
        while (await reader.ReadNextSectionAsync(ct) is { } section)
        {
            var name = section.GetContentDispositionHeader()?.Name.Value?.Trim('"');
            var error = name switch
            {
                "report" => await ReadReport(section.Body, upload, ct),
                "photos" => await ReadPhoto(section.Body, upload, ct),
                "video" when videos is not null => await videos.Read(section.Body, upload, ct),
                _ => new Invalid("unknown_part", $"The form has a part '{name}'.", name, "Send only 'report' and 'photos'."),
            };
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private static async Task<Error?> ReadReport(Stream body, Upload upload, CancellationToken ct)
    {
        var (bytes, error) = await ReadBounded(body, LargestReport, upload, ct);
        upload.Report = Encoding.UTF8.GetString(bytes);
        return error is TooLarge
            ? new TooLarge("report_too_large", "The part 'report' is larger than 64 KB.", "report", "Shorten the text.")
            : error;
    }

    private static async Task<Error?> ReadPhoto(Stream body, Upload upload, CancellationToken ct)
    {
        if (upload.Photos.Count == MostPhotos)
        {
            return new Invalid(
                "too_many_photos", $"At most {MostPhotos} photos can be sent.", "photos",
                "Choose the most telling ones; more can be added later on the tracking page.");
        }

        var (bytes, error) = await ReadBounded(body, Limits.MaxBytes, upload, ct);
        var field = $"photos[{upload.Photos.Count}]";
        if (error is TooLarge)
        {
            return new TooLarge(
                "photo_too_large", "A photo is larger than 20 MB.", field, "Send it smaller: most phones offer this when sharing.");
        }

        if (error is not null)
        {
            return error;
        }

        if (!MediaFile.TryExamine(bytes, Limits, out var info, out var problem))
        {
            return new Invalid(problem.Code, problem.Message, field, problem.Remedy);
        }

        upload.Add(new Photo(bytes, info));
        return null;
    }

    private static async Task<(byte[] Bytes, Error? Error)> ReadBounded(Stream body, long limit, Upload upload, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[Step];
        int read;
        while ((read = await body.ReadAsync(buffer, ct)) > 0)
        {
            if (memory.Length + read > limit)
            {
                return ([], new TooLarge("too_large", "Too large."));
            }

            if (!upload.TryHold(read))
            {
                return ([], new TooMany("server_busy", "Too many large uploads are under way.", TimeSpan.FromSeconds(5)));
            }

            memory.Write(buffer, 0, read);
        }

        return (memory.ToArray(), null);
    }

    private static string? Boundary(HttpRequest request) =>
        MediaTypeHeaderValue.TryParse(request.ContentType, out var type)
            && type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase) &&
        HeaderUtilities.RemoveQuotes(type.Boundary).Value is { Length: > 0 and <= 100 } boundary
            ? boundary
            : null;
}
