using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Anxin.Server.Hosting.Describing;

/// <summary>
/// The document around the addresses. An answer always carries all its fields; what is only asked may leave out what may be null.
/// </summary>
internal sealed class DocumentShape : IOpenApiDocumentTransformer
{
    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new OpenApiInfo
        {
            Title = "Anxin",
            Version = "v1",
            Description = "Repairs from report to guarantee. Errors are RFC 9457 problems with a stable code; creating POSTs take an Idempotency-Key.",
        };
        document.Servers = [];
        document.AddComponent(ProblemShape.Name, ProblemShape.Schema);
        foreach (var (name, scheme) in SignInShapes.Schemas)
        {
            document.AddComponent(name, scheme);
        }

        var schemas = document.Components?.Schemas ?? new Dictionary<string, IOpenApiSchema>();
        var operations = document.Paths.Values.SelectMany(p => p.Operations!.Values).ToList();
        var answered = Reached(operations.SelectMany(o => o.Responses!.Values).SelectMany(Bodies), schemas);
        var asked = Reached(operations.SelectMany(o => o.RequestBody?.Content?.Values.Select(m => m.Schema) ?? []), schemas);
        foreach (var schema in asked.Except(answered).Select(name => schemas[name]).OfType<OpenApiSchema>())
        {
            schema.Required = schema.Required?.Where(name => !MayBeNull(schema.Properties![name])).ToHashSet();
        }

        foreach (var schema in answered.Except(asked).Where(name => name != ProblemShape.Name).Select(name => schemas[name]).OfType<OpenApiSchema>())
        {
            schema.Required = schema.Properties?.Keys.ToHashSet();
        }

        foreach (var name in schemas.Keys.Except(answered).Except(asked).ToList())
        {
            schemas.Remove(name);
        }

        return Task.CompletedTask;
    }

    private static IEnumerable<IOpenApiSchema?> Bodies(IOpenApiResponse answer) => answer.Content?.Values.Select(m => m.Schema) ?? [];

    private static bool MayBeNull(IOpenApiSchema schema) =>
        schema.Type?.HasFlag(JsonSchemaType.Null) == true || schema.OneOf?.Any(s => s.Type == JsonSchemaType.Null) == true;

    private static HashSet<string> Reached(IEnumerable<IOpenApiSchema?> from, IDictionary<string, IOpenApiSchema> schemas)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<IOpenApiSchema>(from.OfType<IOpenApiSchema>());
        while (open.TryPop(out var schema))
        {
            if (schema is OpenApiSchemaReference { Reference.Id: { } id })
            {
                if (!names.Add(id) || !schemas.TryGetValue(id, out var named))
                {
                    continue;
                }

                schema = named;
            }

            IEnumerable<IOpenApiSchema?> inside =
                [.. schema.Properties?.Values ?? [], .. schema.OneOf ?? [], .. schema.AnyOf ?? [], schema.Items, schema.AdditionalProperties];
            foreach (var part in inside.OfType<IOpenApiSchema>())
            {
                open.Push(part);
            }
        }

        return names;
    }
}
