using System.Text.Json;

namespace Anxin.App.Common;

/// <summary>What is said about a body or a value that cannot be read: which field, and never how the server is built.</summary>
public static class Unreadable
{
    public static Invalid NoBody { get; } = new(
        "invalid_json", "The request has no body.", null, "Send the fields that /openapi/v1.json names, as JSON.");

    public static Invalid Body(JsonException exception) => FieldPath.OfJson(exception.Path) is { } field
        ? new Invalid(
            "invalid_json", $"What stands at '{field}' cannot be read: it is of the wrong kind, or the JSON breaks off there.", field,
            "Check the type and spelling of the field named.")
        : new Invalid("invalid_json", "The body is not the JSON expected here.", null, "Send one JSON object as /openapi/v1.json shows it.");

    public static Invalid Parameter(string name) => new(
        "invalid_parameter", $"The value of '{name}' in the address cannot be read.", name,
        "Check its type and spelling; /openapi/v1.json names what is known.");
}
