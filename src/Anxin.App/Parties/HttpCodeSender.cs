using System.Net.Http.Headers;
using System.Net.Http.Json;
using Anxin.App.Vault;
using Microsoft.Extensions.Options;

namespace Anxin.App.Parties;

/// <summary>
/// Posts <c>{"id","phone","code","validSeconds"}</c> to the configured gateway, the phone in E.164. Any 2xx is success; anything else, or
/// silence, is tried again by the job.
/// </summary>
public sealed class HttpCodeSender(HttpClient http, IOptions<CodeOptions> options) : ICodeSender
{
    public async Task Send(Phone phone, string code, Guid id, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, options.Value.Gateway)
        {
            Content = JsonContent.Create(new { id, phone = phone.E164, code, validSeconds = (int)PhoneCode.Lifetime.TotalSeconds }),
        };
        if (options.Value.Token is { Length: > 0 } token)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, ct);
        answer.EnsureSuccessStatusCode();
    }
}
