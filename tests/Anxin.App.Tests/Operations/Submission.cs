using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Operations;

/// <summary>A reporter who sends one report under one key, and again if need be.</summary>
public sealed class Submission(int number, bool withPhoto)
{
    private readonly string _key = Guid.NewGuid().ToString();
    private readonly JsonObject _report = TestApp.Report(r =>
    {
        (r["phone"], r["fault"]) = ($"137{number:D8}", $"{TestApp.Fault}（{number}）");
    });

    public byte[]? Photo { get; } = withPhoto ? PngMaker.Of(Drawing.Scene(40, 30, seed: number)) : null;

    /// <summary>What the reporter holds once the report was acknowledged.</summary>
    public TestApp.TestRepair? Acknowledged { get; private set; }

    /// <summary>False when no answer came, or only a part of it.</summary>
    public async Task<bool> TrySend(HttpClient http, CancellationToken ct)
    {
        try
        {
            await Send(http, ct);
            return true;
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            return false;
        }
    }

    /// <summary>An acknowledged report is answered the same again.</summary>
    public async Task Send(HttpClient http, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/repairs")
        {
            Content = Photo is null ? JsonContent.Create<JsonNode>(_report) : TestApp.Form(_report, Photo),
        };
        request.Headers.Add("Idempotency-Key", _key);
        using var answer = await http.SendAsync(request, ct);
        var text = await answer.Content.ReadAsStringAsync(ct);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, $"{(int)answer.StatusCode} {text}");
        var repair = TestApp.Reported(JsonDocument.Parse(text).RootElement);
        if (Acknowledged is not null)
        {
            Assert.Equal(Acknowledged, repair);
            Assert.Equal("true", Assert.Single(answer.Headers.GetValues("Idempotent-Replayed")));
        }

        Acknowledged = repair;
    }
}
