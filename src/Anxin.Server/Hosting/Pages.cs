using System.Collections.Concurrent;
using System.IO.Compression;
using System.Security.Cryptography;
using Microsoft.AspNetCore.StaticFiles;

namespace Anxin.Server.Hosting;

/// <summary>
/// The built user interface from memory: each file compressed once, named files kept by browsers for good, every other address answered
/// with the one page.
/// </summary>
internal sealed class Pages(IWebHostEnvironment environment)
{
    private const string Index = "index.html";
    private static readonly FileExtensionContentTypeProvider Types = new();
    private readonly ConcurrentDictionary<string, PageFile?> _files = new(StringComparer.Ordinal);

    private sealed record PageFile(byte[] Plain, byte[] Brotli, string ContentType, string Tag);

    public static void Map(WebApplication web)
    {
        var pages = new Pages(web.Environment);

        // No route of its own: it would take what the API's routes refuse for its method or its kind of body.
        web.Use((http, next) =>
            http.GetEndpoint() is null && !http.Request.Path.StartsWithSegments("/api") ? pages.Serve(http) : next(http));
    }

    private async Task Serve(HttpContext http)
    {
        if (!HttpMethods.IsGet(http.Request.Method) && !HttpMethods.IsHead(http.Request.Method))
        {
            http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            http.Response.Headers.Allow = "GET, HEAD";
            return;
        }

        var path = http.Request.Path.Value!.TrimStart('/');
        var named = _files.GetOrAdd(path.Length == 0 ? Index : path, Read);
        if (named is null && Path.HasExtension(path))
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if ((named ?? _files.GetOrAdd(Index, Read)) is not { } file)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            await http.Response.WriteAsync("The pages are not built: run ./run once, or npm run build in ui/.");
            return;
        }

        await Send(http, file, lasting: path.StartsWith("assets/", StringComparison.Ordinal));
    }

    private static async Task Send(HttpContext http, PageFile file, bool lasting)
    {
        var (request, response) = (http.Request, http.Response);
        response.Headers.CacheControl = lasting ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.Vary = "Accept-Encoding";
        response.Headers.ETag = file.Tag;
        if (request.Headers.IfNoneMatch == file.Tag)
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var compressed = request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal)
            && file.Brotli.Length < file.Plain.Length;
        if (compressed)
        {
            response.Headers.ContentEncoding = "br";
        }

        var body = compressed ? file.Brotli : file.Plain;
        (response.ContentType, response.ContentLength) = (file.ContentType, body.Length);
        if (HttpMethods.IsGet(request.Method))
        {
            await response.Body.WriteAsync(body, http.RequestAborted);
        }
    }

    private PageFile? Read(string path)
    {
        var root = environment.WebRootPath ?? Path.Combine(AppContext.BaseDirectory, "wwwroot");
        var full = Path.GetFullPath(Path.Combine(root, path));
        if (!full.StartsWith(root + Path.DirectorySeparatorChar, StringComparison.Ordinal) || !File.Exists(full))
        {
            return null;
        }

        var plain = File.ReadAllBytes(full);
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            brotli.Write(plain);
        }

        var type = Types.TryGetContentType(full, out var known) ? known : "application/octet-stream";
        var text = type.StartsWith("text/", StringComparison.Ordinal) || type.EndsWith("javascript", StringComparison.Ordinal);
        return new PageFile(
            plain, packed.ToArray(), text ? type + "; charset=utf-8" : type,
            $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}\"");
    }
}
