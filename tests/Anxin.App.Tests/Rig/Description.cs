using System.Globalization;
using System.Text.Json;

namespace Anxin.App.Tests.Rig;

/// <summary>The API's own description, and whether an answer is what it says.</summary>
public sealed class Description(JsonElement document)
{
    public JsonElement Document { get; } = document;

    /// <summary>Every address with its method: (get, /api/cases/{id}, …).</summary>
    public IEnumerable<(string Method, string Path, JsonElement Operation)> Operations =>
        from path in Document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        select (operation.Name, path.Name, operation.Value);

    /// <summary>What in an answer the description does not allow; empty when it fits.</summary>
    public IEnumerable<string> Misfits(string method, string path, int status, string? contentType, string body)
    {
        var found = Operations.Where(o => o.Method == method && Matches(o.Path, path)).OrderBy(o => o.Path.Count(c => c == '{')).ToList();
        if (found.Count == 0)
        {
            return ["not described"];
        }

        var responses = found[0].Operation.GetProperty("responses");
        if (!responses.TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out var response) &&
            (status < 400 || !responses.TryGetProperty("default", out response)))
        {
            return [$"status {status} is not described"];
        }

        if (!response.TryGetProperty("content", out var content))
        {
            return body.Length == 0 ? [] : ["a body is not described"];
        }

        return !content.TryGetProperty(contentType ?? "", out var media) ? [$"{contentType} is not described"]
            : contentType!.EndsWith("json", StringComparison.Ordinal)
                ? Misfits(JsonDocument.Parse(body).RootElement, media.GetProperty("schema"), "$") : [];
    }

    private IEnumerable<string> Misfits(JsonElement value, JsonElement schema, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            return Misfits(value, Named(reference.GetString()!), at);
        }

        if (schema.TryGetProperty("oneOf", out var choices))
        {
            return choices.EnumerateArray().Count(c => !Misfits(value, c, at).Any()) == 1 ? [] : [$"{at}: none or several of oneOf"];
        }

        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.EnumerateObject().All(p => p.Name == "description") ? [] : [$"{at}: {schema.GetRawText()} says too little"];
        }

        if (!Types(type).Contains(TypeOf(value)) &&
            !(TypeOf(value) == "integer" && Types(type).Contains("number")))
        {
            return [$"{at}: {TypeOf(value)} instead of {type.GetRawText()}"];
        }

        if (schema.TryGetProperty("enum", out var words) && value.ValueKind == JsonValueKind.String
            && words.EnumerateArray().All(w => w.GetString() != value.GetString()))
        {
            return [$"{at}: '{value.GetString()}' is no word of {words.GetRawText()}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Array => value.EnumerateArray().SelectMany((v, i) => Misfits(v, schema.GetProperty("items"), $"{at}[{i}]")),
            JsonValueKind.Object => OfObject(value, schema, at),
            _ => [],
        };
    }

    private IEnumerable<string> OfObject(JsonElement value, JsonElement schema, string at)
    {
        var properties = schema.TryGetProperty("properties", out var known) ? known.EnumerateObject().ToDictionary(p => p.Name, p => p.Value) : [];
        foreach (var name in schema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(r => r.GetString()!) : [])
        {
            if (!value.TryGetProperty(name, out _))
            {
                yield return $"{at}.{name} is missing";
            }
        }

        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetValue(property.Name, out var inside) && !schema.TryGetProperty("additionalProperties", out inside))
            {
                yield return $"{at}.{property.Name} is not described";
                continue;
            }

            foreach (var misfit in Misfits(property.Value, inside, $"{at}.{property.Name}"))
            {
                yield return misfit;
            }
        }
    }

    private JsonElement Named(string reference) =>
        Document.GetProperty("components").GetProperty("schemas").GetProperty(reference["#/components/schemas/".Length..]);

    private static string[] Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? [.. type.EnumerateArray().Select(t => t.GetString()!)] : [type.GetString()!];

    private static string TypeOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => "null",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number => value.TryGetInt64(out _) ? "integer" : "number",
        JsonValueKind.Array => "array",
        JsonValueKind.Object => "object",
        _ => "string",
    };

    private static bool Matches(string template, string path)
    {
        var (wanted, given) = (template.Split('/'), path.Split('/'));
        return wanted.Length == given.Length && wanted.Zip(given).All(pair => pair.First.StartsWith('{') || pair.First == pair.Second);
    }
}
