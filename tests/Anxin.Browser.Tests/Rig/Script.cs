namespace Anxin.Browser.Tests.Rig;

/// <summary>Scripts that look at a page from inside.</summary>
internal static class Script
{
    public static async Task<string> Read(string name)
    {
        using var reader = new StreamReader(typeof(Script).Assembly.GetManifestResourceStream(name)!);
        var text = await reader.ReadToEndAsync();
        return text[text.IndexOf('\n', StringComparison.Ordinal)..].Trim(); // the function without the comment above it
    }
}
