namespace Anxin.Browser.Tests.Rig;

/// <summary>Where things are in the checkout and on this machine, and what is missing.</summary>
internal static class Places
{
    public const string Chromium = "/usr/bin/chromium";

    public static string Repository { get; } = FindRepository();

    /// <summary>Why no page can be driven here, or null.</summary>
    public static string? Missing =>
        !File.Exists(Chromium) ? "Chromium is missing: run ./test, which installs it."
        : !File.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot", "index.html")) ? "The pages are not built: run ./test, or npm run build in ui/ and build again."
        : null;

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Anxin.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside a checkout.");
    }
}
