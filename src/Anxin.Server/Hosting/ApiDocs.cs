using Anxin.Server.Hosting.Describing;
using Microsoft.OpenApi;

namespace Anxin.Server.Hosting;

/// <summary>The API's own description (/openapi/v1.json, OpenAPI 3.1) and a page to read and try it (/api-docs).</summary>
internal static class ApiDocs
{
    public const string Path = "/api-docs";

    public static void AddApiDocs(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = SchemaNames.Of;
        options.AddSchemaTransformer<SchemaShapes>();
        options.AddOperationTransformer<OperationShapes>();
        options.AddDocumentTransformer<DocumentShape>();
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
