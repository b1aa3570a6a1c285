using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Common;
using Anxin.App.Evidence;
using Anxin.App.Repairs;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Anxin.Server.Hosting.Describing;

/// <summary>
/// What the framework leaves unsaid about an address: its lasting name, its headers, the parts of its form, and that it may refuse.
/// </summary>
internal sealed class OperationShapes : IOpenApiOperationTransformer
{
    private const string Form = "multipart/form-data";
    private static readonly string[] Media = ["image/", "video/"];

    public async Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.OperationId = IdOf(context.Description);
        operation.Responses ??= [];
        operation.Responses["default"] = ProblemShape.Answer(context.Document!);
        NameQuery(operation, context.Description);
        operation.Parameters ??= [];
        foreach (var header in metadata.OfType<TakesHeader>())
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = header.Name,
                In = ParameterLocation.Header,
                Description = header.Description,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        if (metadata.OfType<IAuthorizeData>().Any())
        {
            operation.Security = SignInShapes.Ways(context.Document!);
        }

        DescribeForm(operation, context.Description);
        DescribeSheet(operation, metadata);
        DescribeFiles(operation);
        foreach (var also in metadata.OfType<AlsoAnswers>())
        {
            await AddAnswer(operation, also.Type, context, cancellationToken);
        }
    }

    /// <summary>The method and the path, so that it stays as long as the address does: getCasesByIdPhotosByPhotoId.</summary>
    private static string IdOf(ApiDescription address) => address.HttpMethod!.ToLowerInvariant() + string.Concat(
        address.RelativePath!.Split('/').SkipWhile(part => part == "api").SelectMany(part => part.Split('.', '-'))
            .Select(part => part.StartsWith('{') ? "By" + Capital(part.Trim('{', '}').Split(':')[0]) : Capital(part)));

    private static string Capital(string word) => word.Length == 0 ? "" : char.ToUpperInvariant(word[0]) + word[1..];

    private static void NameQuery(OpenApiOperation operation, ApiDescription address)
    {
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(p => p.In == ParameterLocation.Query))
        {
            var declared = address.ParameterDescriptions.FirstOrDefault(p => p.Name == parameter.Name)?.ParameterDescriptor?.ParameterType;
            parameter.Name = JsonNamingPolicy.CamelCase.ConvertName(parameter.Name!);
            if (declared is not null && ViewsOf(Nullable.GetUnderlyingType(declared) ?? declared) is { } views)
            {
                parameter.Schema = new OpenApiSchema
                {
                    Type = JsonSchemaType.String,
                    Enum = [.. Enum.GetNames(views).Select(v => (JsonNode)JsonValue.Create(v.ToLowerInvariant()))],
                };
            }
        }
    }

    /// <summary>The views that a word in an address may name.</summary>
    private static Type? ViewsOf(Type declared) => declared == typeof(InboxViewWord)
        ? typeof(InboxView)
        : declared.IsGenericType && declared.GetGenericTypeDefinition() == typeof(ViewWord<>)
        ? declared.GetGenericArguments()[0]
        : null;

    private static void DescribeForm(OpenApiOperation operation, ApiDescription address)
    {
        if (operation.RequestBody?.Content is not { } content || !content.TryGetValue(Form, out var form))
        {
            return;
        }

        var photos = new OpenApiSchema
        {
            Type = JsonSchemaType.Array, MaxItems = UploadReader.MostPhotos, Items = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" },
        };
        var alone = address.ParameterDescriptions.Any(p => p.Type == typeof(PhotosOnly));
        content[Form] = new OpenApiMediaType
        {
            Schema = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Required = new HashSet<string> { alone ? "photos" : "report" },
                Properties = alone
                    ? new Dictionary<string, IOpenApiSchema> { ["photos"] = photos }
                    : Parts(form.Schema!, photos, address.ActionDescriptor.EndpointMetadata.OfType<TakesVideo>().Any()),
            },
            Encoding = alone ? null : new Dictionary<string, OpenApiEncoding> { ["report"] = new() { ContentType = "application/json" } },
        };
    }

    private static Dictionary<string, IOpenApiSchema> Parts(IOpenApiSchema report, IOpenApiSchema photos, bool video)
    {
        var parts = new Dictionary<string, IOpenApiSchema> { ["report"] = report, ["photos"] = photos };
        if (video)
        {
            parts["video"] = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        }

        return parts;
    }

    private static void DescribeSheet(OpenApiOperation operation, IList<object> metadata)
    {
        if (metadata.OfType<TakesSheet>().Any())
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>
                {
                    ["text/csv"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String } },
                },
            };
        }
    }

    /// <summary>A photo, a video, a sheet or a calendar is its bytes, not bytes in JSON.</summary>
    private static void DescribeFiles(OpenApiOperation operation)
    {
        foreach (var (type, content) in operation.Responses!.Values.SelectMany(r => r.Content ?? new Dictionary<string, OpenApiMediaType>()))
        {
            if (type is "text/calendar" or "text/csv" || Media.Any(media => type.StartsWith(media, StringComparison.Ordinal)))
            {
                content.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
            }
        }
    }

    private static async Task AddAnswer(
        OpenApiOperation operation, Type type, OpenApiOperationTransformerContext context, CancellationToken ct)
    {
        var schema = await context.GetOrCreateSchemaAsync(type, null, ct);
        context.Document!.AddComponent(type.Name, schema);
        var media = operation.Responses!["200"].Content!["application/json"];
        media.Schema = new OpenApiSchema { OneOf = [media.Schema!, new OpenApiSchemaReference(type.Name, context.Document)] };
    }
}
