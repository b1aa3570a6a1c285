using System.Text.Json;
using System.Text.Json.Serialization;
using Anxin.App.Common;
using Anxin.Forensics.Prints.Index;

namespace Anxin.Server.Commands;

/// <summary>The pictures seen before that an inspection compares with: an index that is there, or one made for this run from a list.</summary>
internal sealed class EvidenceGallery : IDisposable
{
    private sealed record Line(string File)
    {
        [JsonIgnore]
        public string Path => File is { Length: > 0 } ? File : throw new JsonException("A picture needs a file.");
    }

    private readonly string? _made;

    private EvidenceGallery(PictureIndex index, string? made) => (Index, _made) = (index, made);

    public PictureIndex Index { get; }

    /// <summary>Null when neither is given.</summary>
    public static async Task<EvidenceGallery?> Open(string? index, string? list, CancellationToken ct)
    {
        if (index is not null)
        {
            return File.Exists(index) ? new EvidenceGallery(Opened(index), null) : throw new CommandFailure($"There is no file {index}.");
        }

        if (list is null)
        {
            return null;
        }

        var made = Path.Combine(Path.GetTempPath(), $"anxin-gallery-{Guid.CreateVersion7():N}");
        var gallery = new EvidenceGallery(Opened(made), made);
        var folder = Path.GetDirectoryName(Path.GetFullPath(list))!;
        await gallery.Index.AddAll(await Files(list, ct), name => Path.Combine(folder, name), ct);
        return gallery;
    }

    /// <summary>Opens an index file and says so in words when it is none.</summary>
    public static PictureIndex Opened(string path)
    {
        try
        {
            return PictureIndex.Open(path);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            throw new CommandFailure($"{path}: {failure.Message}");
        }
    }

    public void Dispose()
    {
        Index.Dispose();
        if (_made is not null)
        {
            File.Delete(_made);
        }
    }

    private static async Task<List<string>> Files(string list, CancellationToken ct)
    {
        if (!File.Exists(list))
        {
            throw new CommandFailure($"There is no file {list}.");
        }

        var files = new List<string>();
        await foreach (var text in File.ReadLinesAsync(list, ct))
        {
            try
            {
                if (text.Length > 0)
                {
                    files.Add(Json.Read<Line>(text).Path);
                }
            }
            catch (JsonException broken)
            {
                throw new CommandFailure($"{list}, line {files.Count + 1}: {broken.Message}");
            }
        }

        return files;
    }
}
