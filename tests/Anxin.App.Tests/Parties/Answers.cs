using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Anxin.App.Tests.Parties;

internal static class Answers
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A problem with this code, in the promised form.</summary>
    public static async Task<JsonElement> Refused(this HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.True(problem.GetProperty("remedy").GetString() is { Length: > 5 }, $"{code} has no remedy");
        return problem;
    }

    public static async Task<JsonElement> Body(this HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.OK)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode} {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    public static Task<HttpResponseMessage> Post(this HttpClient http, string path, object? body = null) =>
        http.PostAsJsonAsync(path, body ?? new { }, Ct);

    public static Task<HttpResponseMessage> Get(this HttpClient http, string path) => http.GetAsync(path, Ct);

    /// <summary>Sends with headers of this request only; an empty value takes a default header away.</summary>
    public static async Task<HttpResponseMessage> Send(
        this HttpClient http, HttpMethod method, string path, object? body, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await http.SendAsync(request, Ct);
    }
}
