using System.Globalization;
using System.IO.Compression;
using System.Net.Http.Json;
using System.Net.Http.Headers;
using System.Text;

namespace Anxin.IntakeBench;

/// <summary>One person's phone: reports repairs over HTTP, each with a key of its own, with or without a photo of about 200 KB.</summary>
internal sealed class Reporter(string address, int seed, string notice, bool photo) : IDisposable
{
    private readonly HttpClient _http = new() { BaseAddress = new Uri(address) };
    private readonly Random _random = new(seed);

    public async Task Report()
    {
        var report = $$"""
            {"category":"washing-machine","fault":"甩桶不转，脱水时有异响 {{_random.Next()}}","address":"湖北省武汉市洪山区珞喻路{{_random.Next(1, 2000)}}号","contactName":"测试",
             "phone":"1390000{{_random.Next(1000, 9999).ToString(CultureInfo.InvariantCulture)}}","preferred":[],"urgent":false,"privacyNoticeVersion":"{{notice}}","consent":true}
            """;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/repairs");
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString());
        request.Content = photo ? Form(report) : new StringContent(report, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        if ((int)response.StatusCode != 201)
        {
            throw new InvalidOperationException($"{response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
        }
    }

    public static async Task<string> Notice(string address)
    {
        using var http = new HttpClient();
        var catalogue = await http.GetFromJsonAsync<System.Text.Json.Nodes.JsonObject>(new Uri(address + "/api/catalogue"));
        return catalogue!["privacyNotice"]!["version"]!.GetValue<string>();
    }

    public void Dispose() => _http.Dispose();

    private MultipartFormDataContent Form(string report)
    {
        var picture = new ByteArrayContent(NoisePng());
        picture.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        return new MultipartFormDataContent { { new StringContent(report, Encoding.UTF8, "application/json"), "report" },
            { picture, "photos", "photo.png" } };
    }

    /// <summary>A new 256 × 260 picture of noise each time: no two are stored as one.</summary>
    private byte[] NoisePng()
    {
        const int width = 256;
        const int height = 260;
        var rows = new byte[height * (1 + (width * 3))];
        _random.NextBytes(rows);
        for (var y = 0; y < height; y++)
        {
            rows[y * (1 + (width * 3))] = 0;
        }

        using var body = new MemoryStream();
        using (var zlib = new ZLibStream(body, CompressionLevel.NoCompression, leaveOpen: true))
        {
            zlib.Write(rows);
        }

        using var png = new MemoryStream();
        png.Write([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]);
        PngChunk.Write(png, "IHDR", [0, 0, width >> 8, width & 255, 0, 0, height >> 8, height & 255, 8, 2, 0, 0, 0]);
        PngChunk.Write(png, "IDAT", body.ToArray());
        PngChunk.Write(png, "IEND", []);
        return png.ToArray();
    }
}
