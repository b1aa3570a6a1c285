namespace Anxin.House.Tests.Rig;

/// <summary>A file by its path in the repository, and what it says.</summary>
public sealed record SourceText(string Path, string Text)
{
    public string FileName => System.IO.Path.GetFileName(Path);

    public string[] Lines => Text.ReplaceLineEndings("\n").Split('\n');

    /// <summary>Lines as an editor counts them: a last line end opens no further line.</summary>
    public int LineCount => Lines.Length - (Text.EndsWith('\n') || Text.Length == 0 ? 1 : 0);
}
