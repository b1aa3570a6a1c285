using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Validation;

namespace Anxin.App.Common;

/// <summary>
/// Reads a JSON body that does not come through parameter binding (a part of a form), with the same checks and the same words for what is
/// wrong.
/// </summary>
public sealed class BodyReader(IOptions<ValidationOptions> validation, IServiceProvider services)
{
    public const int Largest = 64 * 1024;

    public static async Task<Result<byte[]>> ReadBytes(HttpRequest request, CancellationToken ct)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[8192];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, ct)) > 0)
        {
            memory.Write(buffer, 0, read);
            if (memory.Length > Largest)
            {
                return new TooLarge("body_too_large", "The body is larger than 64 KB.", null, "Send less; photos go as parts of a form.");
            }
        }

        return memory.ToArray();
    }

    public async Task<Result<T>> Parse<T>(ReadOnlyMemory<byte> json, CancellationToken ct)
        where T : notnull
    {
        if (json.IsEmpty)
        {
            return Unreadable.NoBody;
        }

        T value;
        try
        {
            value = JsonSerializer.Deserialize<T>(json.Span, Json.Options) ?? throw new JsonException("The body is null.");
        }
        catch (JsonException e)
        {
            return Unreadable.Body(e);
        }

        if (!validation.Value.TryGetValidatableTypeInfo(typeof(T), out var info))
        {
            return value;
        }

        var context =
            new ValidateContext { ValidationOptions = validation.Value, ValidationContext = new ValidationContext(value, services, null) };
        await info.ValidateAsync(value, context, ct);
        return context.ValidationErrors is { Count: > 0 } errors
            ? new InvalidBody(FieldPath.Camel(errors))
            : value;
    }
}
