using System.Text.Json;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Operations;

public sealed class EvidenceIndexCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_crop_is_found_in_an_index_made_before()
    {
        using var command = new CommandLine();
        await Keep(command, "first.jpg", JpegMaker.Of(Goods.Of(70)));
        await Keep(command, "second.jpg", JpegMaker.Of(Goods.Of(71)));
        await Keep(command, "notes.txt", "no photo"u8.ToArray());
        await Keep(command, "crop.jpg", JpegMaker.Of(Goods.Of(71).Cropped(80, 60, 460, 340)));
        var index = At(command, "known.index");

        var added = await command.Run("evidence", "index", "add", index, At(command, "first.jpg"), At(command, "second.jpg"), "--json");
        var again = await command.Run("evidence", "index", "add", index, At(command, "second.jpg"), At(command, "notes.txt"), "--json");
        var found = await command.Run("evidence", "index", "find", index, At(command, "crop.jpg"), "--json");
        var size = await command.Run("evidence", "index", "stats", index, "--json");

        Assert.Equal((0, 2, 0), (added.ExitCode, Number(added.Output, "added"), Number(added.Output, "known")));
        Assert.Equal((1, 0, 1), (again.ExitCode, Number(again.Output, "added"), Number(again.Output, "known")));
        var finding = Assert.Single(JsonDocument.Parse(found.Output).RootElement.GetProperty("findings").EnumerateArray());
        Assert.Equal((0, "doubts", At(command, "second.jpg")),
            (found.ExitCode, finding.GetProperty("outcome").GetString(), finding.GetProperty("reference").GetString()));
        Assert.Equal((0, 2), (size.ExitCode, Number(size.Output, "pictures")));
    }

    [Fact]
    public async Task A_gallery_is_compared_with_and_not_left_behind()
    {
        using var command = new CommandLine();
        await Keep(command, "first.jpg", JpegMaker.Of(Goods.Of(72)));
        await Keep(command, "tilted.jpg", JpegMaker.Of(Goods.Of(72).Tilted(7)));
        await Keep(command, "gallery.jsonl", """{"id": "g", "file": "first.jpg"}"""u8.ToArray());
        await Keep(command, "cases.jsonl", """{"id": "u", "upload": "tilted.jpg"}"""u8.ToArray());

        var outcome = await command.Run(
            "evidence", "inspect", "--manifest", At(command, "cases.jsonl"), "--out", At(command, "results.jsonl"),
            "--gallery", At(command, "gallery.jsonl"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var answer = JsonDocument.Parse(await File.ReadAllTextAsync(At(command, "results.jsonl"), Ct)).RootElement;
        var finding = answer.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("check").GetString() == "reuse.duplicate");
        Assert.Equal(("doubts", "first.jpg"), (finding.GetProperty("outcome").GetString(), finding.GetProperty("reference").GetString()));
    }

    [Theory]
    [InlineData("find")]
    [InlineData("stats")]
    public async Task An_index_that_is_not_there_is_told_and_not_made(string act)
    {
        using var command = new CommandLine();
        await Keep(command, "photo.jpg", JpegMaker.Of(Goods.Of(73)));
        string[] photo = act == "find" ? [At(command, "photo.jpg")] : [];

        var outcome = await command.Run(["evidence", "index", act, At(command, "missing.index"), .. photo]);

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("There is no file", outcome.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(At(command, "missing.index")));
    }

    [Fact]
    public async Task A_file_that_is_no_index_is_told()
    {
        using var command = new CommandLine();
        await Keep(command, "notes.txt", "these are notes, not an index"u8.ToArray());
        var outcome = await command.Run("evidence", "index", "stats", At(command, "notes.txt"));
        Assert.NotEqual(0, outcome.ExitCode);
        Assert.Contains("no picture index", outcome.Errors, StringComparison.Ordinal);
    }

    private static int Number(string json, string name) => JsonDocument.Parse(json).RootElement.GetProperty(name).GetInt32();

    private static string At(CommandLine command, string name) => Path.Combine(command.Data, name);

    private static Task Keep(CommandLine command, string name, byte[] bytes) => File.WriteAllBytesAsync(At(command, name), bytes, Ct);
}
