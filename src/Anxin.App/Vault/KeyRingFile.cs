using System.Text.Json;
using Anxin.App.Common;

namespace Anxin.App.Vault;

/// <summary>
/// Reads and writes the key ring: from the variable ANXIN_KEY_RING (base64 of the file's text) when set, else from a file only its owner
/// can read.
/// </summary>
public static class KeyRingFile
{
    public const string Variable = "ANXIN_KEY_RING";

    public static bool Exists(string path) => Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } || File.Exists(path);

    public static KeyRing Read(string path)
    {
        try
        {
            var text = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } variable
                ? System.Text.Encoding.UTF8.GetString(Convert.FromBase64String(variable))
                : File.ReadAllText(path);
            return Json.Read<KeyRing>(text);
        }
        catch (Exception e) when (e is IOException or FormatException or JsonException or UnauthorizedAccessException)
        {
            throw new VaultException($"The key ring ({path} or {Variable}) cannot be read: {e.Message}", e);
        }
    }

    /// <summary>Replaces the file in one step, so that a crash leaves the old ring or the new one.</summary>
    public static void Write(string path, KeyRing ring)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var file = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(file, ring, Json.Options);
            file.Flush(flushToDisk: true);
        }

        File.Move(temporary, path, overwrite: true);
    }
}
