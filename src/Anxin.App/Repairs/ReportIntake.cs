using System.Security.Cryptography;
using System.Text;
using Anxin.App.Cases;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Parties;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Repairs;

/// <summary>The HTTP side of reporting: a JSON body, or a form with the JSON in the part "report" and the photos beside it.</summary>
public sealed class ReportIntake(ReportRepair.Handler handler, BodyReader bodies, UploadReader uploads, Idempotency idempotency)
{
    private const int LongestKey = 100;

    public async Task<IResult> Take(HttpContext http, CancellationToken ct)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
        {
            return HttpResults.Problem(
                new Invalid(
                    "idempotency_key_too_long", $"An Idempotency-Key has at most {LongestKey} characters.", "Idempotency-Key",
                    "Use a UUID."));
        }

        if (UploadReader.IsForm(http.Request))
        {
            var form = await uploads.Read(http.Request, ct);
            if (!form.Ok)
            {
                return HttpResults.Problem(form.Error);
            }

            using var upload = form.Value;
            return await Submit(http, key, Encoding.UTF8.GetBytes(upload.Report), upload.Photos, ct);
        }

        var body = await BodyReader.ReadBytes(http.Request, ct);
        return body.Ok ? await Submit(http, key, body.Value, [], ct) : HttpResults.Problem(body.Error);
    }

    private async Task<IResult> Submit(HttpContext http, string key, byte[] json, IReadOnlyList<Photo> photos, CancellationToken ct)
    {
        var report = await bodies.Parse<ReportRepair.Command>(json, ct);
        if (!report.Ok)
        {
            return HttpResults.Problem(report.Error);
        }

        var actor = Caller.From(http.User)?.Actor ?? Actors.Consumer;
        var request = idempotency.Identify("report-repair/" + actor, key, Body(json, photos));
        var result = await handler.Handle(new ReportRepair.Submission(report.Value, photos, request, actor), ct);
        if (result.Ok && idempotency.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return result.ToCreated(r => r.TrackingUrl);
    }

    private static byte[] Body(byte[] json, IReadOnlyList<Photo> photos)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(json));
        foreach (var photo in photos)
        {
            hash.AppendData(SHA256.HashData(photo.Bytes));
        }

        return hash.GetHashAndReset();
    }
}
