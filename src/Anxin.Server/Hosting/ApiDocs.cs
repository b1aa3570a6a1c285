using Microsoft.OpenApi;

namespace Anxin.Server.Hosting;

/// <summary>The API's own description (/openapi/v1.json, OpenAPI 3.1) and a page to read and try it (/api-docs).</summary>
internal static class ApiDocs
{
    public const string Path = "/api-docs";

    public static void AddApiDocs(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Anxin",
                Version = "v1",
                Description = "Repairs from report to guarantee. Errors are RFC 9457 problems with a stable code; creating POSTs take an Idempotency-Key.",
            };
            document.Servers = [];
            return Task.CompletedTask;
        });
    });

    public static void MapApiDocs(this WebApplication web)
    {
        web.MapOpenApi("/openapi/{documentName}.json");
        web.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = Path.TrimStart('/');
            ui.DocumentTitle = "Anxin API";
            ui.SwaggerEndpoint("/openapi/v1.json", "Anxin v1");
        });
    }
}
