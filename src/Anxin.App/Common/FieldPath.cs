using System.Text.Json;

namespace Anxin.App.Common;

/// <summary>Names of fields as the API writes them, from the names the framework gives.</summary>
public static class FieldPath
{
    public static string Camel(string path) => string.Join('.', path.Split('.').Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>$.preferred[0].slot as preferred[0].slot; null for the body as a whole.</summary>
    public static string? OfJson(string? path) => path is null or "$" ? null
        : path.StartsWith("$.", StringComparison.Ordinal) ? Camel(path[2..]) : path[1..];

    /// <summary>Messages by field, naming the fields as they were sent.</summary>
    public static Dictionary<string, string[]> Camel(IEnumerable<KeyValuePair<string, string[]>> errors) => errors.ToDictionary(
        e => Camel(e.Key),
        e => e.Value.Select(message => message.Replace(Last(e.Key), Last(Camel(e.Key)), StringComparison.Ordinal)).ToArray());

    private static string Last(string path) => path.Split('.')[^1].Split('[')[0] is { Length: > 0 } name ? name : path;
}
