using System.Text;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Microsoft.AspNetCore.Http;

namespace Anxin.App.Claims;

/// <summary>Reads what comes with an act on a claim: a JSON body, or a form with the JSON in the part "report" and photos beside it.</summary>
public sealed class ClaimForms(UploadReader uploads, BodyReader bodies)
{
    /// <summary>The report and its photos; disposing gives the memory of the photos back.</summary>
    public sealed class Form<T>(T report, Upload upload) : IDisposable
    {
        public T Report { get; } = report;

        public IReadOnlyList<Photo> Photos { get; } = upload.Photos;

        public void Dispose() => upload.Dispose();
    }

    public async Task<Result<Form<T>>> Read<T>(HttpRequest request, CancellationToken ct)
        where T : notnull
    {
        var upload = await uploads.ReadFormOrJson(request, ct);
        if (!upload.Ok)
        {
            return upload.Error;
        }

        // A form may hold photos only, where the report asks for nothing.
        var text = upload.Value.Report.Length == 0 && UploadReader.IsForm(request) ? "{}" : upload.Value.Report;
        var report = await bodies.Parse<T>(Encoding.UTF8.GetBytes(text), ct);
        if (!report.Ok)
        {
            upload.Value.Dispose();
            return report.Error;
        }

        return new Form<T>(report.Value, upload.Value);
    }
}
