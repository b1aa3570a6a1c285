using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;

namespace Anxin.Server.Hosting.Describing;

/// <summary>
/// Names of the description's shapes. Nested types carry the name of what they belong to: every act has a Command, every list a Row.
/// </summary>
internal static class SchemaNames
{
    public static string? Of(JsonTypeInfo type) => OpenApiOptions.CreateDefaultSchemaReferenceId(type) is null ? null : Of(type.Type);

    private static string Of(Type type)
    {
        if (Nullable.GetUnderlyingType(type) is { } value)
        {
            return Of(value);
        }

        var name = type.IsNested ? Of(type.DeclaringType!) + type.Name : type.Name;
        return type.IsGenericType
            ? name[..name.IndexOf('`', StringComparison.Ordinal)] + "Of" + string.Concat(type.GetGenericArguments().Select(Of))
            : name;
    }
}
