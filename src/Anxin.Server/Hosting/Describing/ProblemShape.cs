using Microsoft.OpenApi;

namespace Anxin.Server.Hosting.Describing;

/// <summary>The one form of every refusal.</summary>
internal static class ProblemShape
{
    public const string Name = "Problem";

    public static OpenApiSchema Schema { get; } = new()
    {
        Type = JsonSchemaType.Object,
        Description = "Why a request was refused (RFC 9457). Decide by 'code'; 'detail' and 'remedy' are for people.",
        Required = new HashSet<string> { "type", "title", "status", "detail", "code", "field", "remedy" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text(),
            ["title"] = Text(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int32" },
            ["detail"] = Text(),
            ["code"] = Text("Stable: what is wrong."),
            ["field"] = Maybe("The field it is about, by its path in the body."),
            ["remedy"] = Maybe("What would put it right."),
            ["errors"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object,
                Description = "With the code 'invalid': every message by field.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.Array, Items = Text() },
            },
            ["retryAfterSeconds"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Integer, Format = "int32", Description = "When to try again, where waiting helps.",
            },
            ["traceId"] = Text("Names this request in the server's log."),
        },
    };

    public static OpenApiResponse Answer(OpenApiDocument document) => new()
    {
        Description = "A refusal: the request is wrong, not allowed, or does not fit the present state.",
        Content = new Dictionary<string, OpenApiMediaType>
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(Name, document) },
        },
    };

    private static OpenApiSchema Text(string? description = null) => new() { Type = JsonSchemaType.String, Description = description };

    private static OpenApiSchema Maybe(string description) =>
        new() { Type = JsonSchemaType.String | JsonSchemaType.Null, Description = description };
}
