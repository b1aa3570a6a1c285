namespace Anxin.House.Tests.Rig;

/// <summary>
/// The files of the checkout these tests were built from. What Git ignores is left out; paths are relative, with forward slashes.
/// </summary>
public static class Repository
{
    public static string Root { get; } = FindRoot();

    private static readonly HashSet<string> Ignored =
        ["artifacts", "node_modules", "bin", "obj", ".git", ".vs", ".idea", "wwwroot", "dist", "BenchmarkDotNet.Artifacts", "TestResults"];

    private static readonly HashSet<string> TextEndings =
    [
        "", ".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".md", ".ts", ".tsx", ".js", ".mjs", ".css", ".html", ".svg", ".sh", ".txt", ".tsv", ".csv",
        ".sql", ".yml", ".yaml", ".xml", ".config", ".npmrc", ".editorconfig", ".gitignore", ".gitattributes",
    ];

    private static readonly Lazy<string[]> Everything = new(() => [.. Walk(Root).Order(StringComparer.Ordinal)]);

    /// <summary>Files under a folder ("" for all) whose names end in one of the endings.</summary>
    public static IEnumerable<SourceText> Files(string folder, params string[] endings) =>
        Everything.Value
            .Where(path => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Where(path => endings.Length == 0 || endings.Any(ending => path.EndsWith(ending, StringComparison.Ordinal)))
            .Select(path => new SourceText(path, File.ReadAllText(Path.Combine(Root, path))));

    /// <summary>C# that people write: no migrations and nothing generated.</summary>
    public static IEnumerable<SourceText> CSharp(string folder) =>
        Files(folder, ".cs").Where(
            file =>
                !file.Path.Contains("/Migrations/", StringComparison.Ordinal) && !file.Path.EndsWith(".g.cs", StringComparison.Ordinal));

    /// <summary>TypeScript that people write: the types generated from the API description are left out.</summary>
    public static IEnumerable<SourceText> TypeScript() =>
        Files("ui/src", ".ts", ".tsx").Where(file => !file.Path.EndsWith("/schema.d.ts", StringComparison.Ordinal));

    /// <summary>Everything people can read in an editor: known kinds of text, and files without an ending (scripts, the licence).</summary>
    public static IEnumerable<SourceText> Texts() =>
        Everything.Value
            .Where(path => TextEndings.Contains(Path.GetExtension(path)))
            .Select(path => new SourceText(path, File.ReadAllText(Path.Combine(Root, path))));

    public static bool Exists(string path) => Path.Exists(Path.Combine(Root, path));

    public static IEnumerable<string> Folders(string folder) =>
        Directory.Exists(Path.Combine(Root, folder))
            ? Directory.EnumerateDirectories(Path.Combine(Root, folder)).Select(path => Path.GetFileName(path))
                .Where(name => !Ignored.Contains(name)).Order(StringComparer.Ordinal)
            : [];

    private static IEnumerable<string> Walk(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            yield return Path.GetRelativePath(Root, file).Replace('\\', '/');
        }

        // "data" at the root is where a running server keeps its files.
        var inner = Directory.EnumerateDirectories(folder)
            .Where(path => !Ignored.Contains(Path.GetFileName(path)) && path != Path.Combine(Root, "data"));
        foreach (var path in inner.SelectMany(Walk))
        {
            yield return path;
        }
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anxin.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException(
            $"No Anxin.slnx above {AppContext.BaseDirectory}: the house rules need the checkout.");
    }
}
