using System.Security.Cryptography;
using System.Text;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Claims;

/// <summary>The HTTP side of filing: a form with the JSON in the part "report" and photos beside it, or JSON where none are needed.</summary>
public sealed class FilingIntake(OrderByLink link, ClaimForms forms, FileClaim.Handler handler, Idempotency idempotency)
{
    private const int LongestKey = 100;

    public async Task<IResult> Take(string orderToken, HttpContext http, CancellationToken ct)
    {
        var key = http.Request.Headers["Idempotency-Key"].ToString();
        if (key.Length > LongestKey)
        {
            return HttpResults.Problem(new Invalid(
                "idempotency_key_too_long", $"An Idempotency-Key has at most {LongestKey} characters.", "Idempotency-Key", "Use a UUID."));
        }

        if (await link.Find(orderToken, ct) is not { } found)
        {
            return HttpResults.Problem(OrderByLink.NoSuchLink);
        }

        var form = await forms.Read<FileClaim.Command>(http.Request, ct);
        if (!form.Ok)
        {
            return HttpResults.Problem(form.Error);
        }

        using var read = form.Value;
        var request = idempotency.Identify($"file-claim/{found.Order.Id:N}", key, Body(read.Report, read.Photos));
        var result = await handler.Handle(new FileClaim.Submission(found.Order, read.Report, read.Photos, request), ct);
        if (result.Ok && idempotency.Replayed)
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        return result.ToCreated(r => r.Url);
    }

    private static byte[] Body(FileClaim.Command report, IReadOnlyList<Photo> photos)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(Json.Write(report))));
        foreach (var photo in photos)
        {
            hash.AppendData(SHA256.HashData(photo.Bytes));
        }

        return hash.GetHashAndReset();
    }
}
