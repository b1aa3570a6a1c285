using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Anxin.Server.Hosting.Describing;

/// <summary>What the framework leaves unsaid about a shape: that enums are words, how long texts may be, which words a field knows.</summary>
internal sealed class SchemaShapes : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = context.JsonTypeInfo.Type;
        if (schema.Enum is { Count: > 0 })
        {
            schema.Type = JsonSchemaType.String;
            schema.Enum = [.. schema.Enum.Where(word => word?.GetValueKind() == JsonValueKind.String)]; // that it may be null is said where it may
        }
        else if (type == typeof(JsonObject) || type == typeof(JsonElement))
        {
            schema.Type = JsonSchemaType.Object;
            schema.AdditionalProperties = new OpenApiSchema { Description = "Any JSON value." };
        }

        if (context.JsonPropertyInfo is { } property)
        {
            // A property that is computed, not sent.
            schema.ReadOnly = property is { Set: null, AssociatedParameter: null };
            foreach (var rule in property.AssociatedParameter?.AttributeProvider?.GetCustomAttributes(inherit: true) ?? [])
            {
                Tell(rule, schema);
            }
        }

        return Task.CompletedTask;
    }

    /// <summary>The attributes of a record's parameters, which the framework looks for on properties only.</summary>
    private static void Tell(object rule, OpenApiSchema schema)
    {
        switch (rule)
        {
            case StringLengthAttribute text:
                (schema.MaxLength, schema.MinLength) = (text.MaximumLength, text.MinimumLength > 0 ? text.MinimumLength : null);
                break;
            case MaxLengthAttribute list:
                schema.MaxItems = list.Length;
                break;
            case RangeAttribute { Minimum: int least, Maximum: int most }:
                (schema.Minimum, schema.Maximum) = ($"{least}", $"{most}");
                break;
            case AllowedValuesAttribute known:
                ((schema.Items as OpenApiSchema) ?? schema).Enum = [.. known.Values.Select(v => (JsonNode)JsonValue.Create((string)v!))];
                break;
            default:
                break;
        }
    }
}
