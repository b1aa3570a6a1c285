using System.Text.Json;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Operations;

public sealed class EvidenceCommandTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_manifest_is_answered_line_by_line_in_its_order()
    {
        using var command = new CommandLine();
        var goods = Goods.Of(60);
        await Keep(command, "listing.jpg", JpegMaker.Of(goods));
        await Keep(command, "crack.jpg", JpegMaker.Of(goods.Cracked(200, 150, 120)));
        await Keep(command, "other.jpg", JpegMaker.Of(Goods.Of(61)));
        await Keep(command, "cases.jsonl", """
            {"id": "a1", "upload": "crack.jpg", "references": ["listing.jpg"], "label": {"not": "read"}}
            {"id": "a2", "file": "other.jpg"}

            {"id": "a3", "upload": "other.jpg", "references": ["listing.jpg"]}
            """u8.ToArray());

        var outcome = await command.Run(
            "evidence", "inspect", "--manifest", At(command, "cases.jsonl"), "--out", At(command, "results.jsonl"),
            "--masks", At(command, "masks"), "--parallel", "2");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var answers = (await File.ReadAllLinesAsync(At(command, "results.jsonl"), Ct)).Select(l => JsonDocument.Parse(l).RootElement).ToList();
        Assert.Equal(["a1", "a2", "a3"], answers.Select(a => a.GetProperty("id").GetString()));
        Assert.All(answers, a => Assert.True(a.GetProperty("elapsed_ms").GetDouble() > 0));
        var change = Finding(answers[0], "reference.change");
        Assert.Equal(("doubts", "listing.jpg"), (change.GetProperty("outcome").GetString(), change.GetProperty("reference").GetString()));
        Assert.Equal(4, change.GetProperty("region").GetArrayLength());
        Assert.True(new FileInfo(At(command, change.GetProperty("mask").GetString()!)).Length > 100);
        Assert.Equal("inconclusive", Finding(answers[2], "reference.derivative").GetProperty("outcome").GetString());
    }

    [Fact]
    public async Task A_trust_list_that_is_missing_is_told_before_anything_is_looked_at()
    {
        using var command = new CommandLine();
        await Keep(command, "photo.jpg", JpegMaker.Of(Goods.Of(60)));

        var outcome = await command.Run("evidence", "inspect", At(command, "photo.jpg"), "--trust", At(command, "nobody.pem"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("nobody.pem", outcome.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"id": "a/b", "upload": "x.jpg"}""")]
    [InlineData("""{"id": "a"}""")]
    [InlineData("""{"upload": "x.jpg"}""")]
    [InlineData("not json")]
    [InlineData("""{"id": "a", "upload": "cases.jsonl", "references": ["missing.jpg"]}""")]
    public async Task A_manifest_that_cannot_be_followed_ends_with_1_and_its_reason(string line)
    {
        using var command = new CommandLine();
        await Keep(command, "cases.jsonl", System.Text.Encoding.UTF8.GetBytes(line));

        var outcome = await command.Run(
            "evidence", "inspect", "--manifest", At(command, "cases.jsonl"), "--out", At(command, "results.jsonl"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.NotEmpty(outcome.Errors);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_held_beside_another_tells_what_was_painted_on_it()
    {
        using var command = new CommandLine();
        await Keep(command, "listing.jpg", JpegMaker.Of(Goods.Of(60)));
        await Keep(command, "crack.jpg", JpegMaker.Of(Goods.Of(60).Cracked(200, 150, 120)));

        var outcome = await command.Run(
            "evidence", "compare", At(command, "crack.jpg"), At(command, "listing.jpg"), "--json", "--mask", At(command, "mask.png"));

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Errors));
        var answer = JsonDocument.Parse(outcome.Output).RootElement;
        Assert.Equal(
            ["reference.derivative", "reference.change"],
            answer.GetProperty("findings").EnumerateArray().Select(f => f.GetProperty("check").GetString()));
        Assert.Equal(At(command, "mask.png"), Finding(answer, "reference.change").GetProperty("mask").GetString());
        Assert.True(new FileInfo(At(command, "mask.png")).Length > 100);
    }

    [Theory]
    [InlineData("broken.jpg", "listing.jpg")]
    [InlineData("listing.jpg", "broken.jpg")]
    [InlineData("listing.jpg", "nowhere.jpg")]
    public async Task A_picture_that_cannot_be_held_beside_another_ends_with_1_and_its_reason(string photo, string other)
    {
        using var command = new CommandLine();
        await Keep(command, "listing.jpg", JpegMaker.Of(Goods.Of(60)));
        await Keep(command, "broken.jpg", [0xFF, 0xD8, 0xFF, 1, 2, 3]);

        var outcome = await command.Run("evidence", "compare", At(command, photo), At(command, other));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(photo == "broken.jpg" ? photo : other, outcome.Output + outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_holds_pictures_and_words_and_no_address_of_anywhere_else()
    {
        using var command = new CommandLine();
        await Keep(command, "listing.jpg", JpegMaker.Of(Goods.Of(60)));
        await Keep(command, "<b>&crack.jpg", JpegMaker.Of(Goods.Of(60).Cracked(200, 150, 120)));
        await Keep(command, "broken.jpg", [1, 2, 3]);

        var outcome = await command.Run(
            "evidence", "inspect", At(command, "<b>&crack.jpg"), At(command, "broken.jpg"),
            "--listing", At(command, "listing.jpg"), "--report", At(command, "report.html"));

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Errors));
        var page = await File.ReadAllTextAsync(At(command, "report.html"), Ct);
        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.DoesNotMatch("(src|href)=\"?(http|//)", page);
        var data = JsonDocument.Parse(page.Split("type=\"application/json\">")[1].Split("</script>")[0]).RootElement;
        Assert.Equal(["<b>&crack.jpg", "broken.jpg"], data.GetProperty("photos").EnumerateArray().Select(p => p.GetProperty("name").GetString()));
        var change = Finding(data.GetProperty("photos")[0], "reference.change");
        Assert.StartsWith("data:image/png;base64,", change.GetProperty("mask").GetString(), StringComparison.Ordinal);
        Assert.Equal(9, change.GetProperty("transform").GetArrayLength());
        Assert.NotEqual(change.GetProperty("text").GetProperty("zh").GetString(), change.GetProperty("text").GetProperty("en").GetString());
    }

    [Theory]
    [InlineData("--report")]
    [InlineData("--mask")]
    public async Task What_cannot_be_written_is_told(string option)
    {
        using var command = new CommandLine();
        await Keep(command, "listing.jpg", JpegMaker.Of(Goods.Of(60)));
        await Keep(command, "crack.jpg", JpegMaker.Of(Goods.Of(60).Cracked(200, 150, 120)));

        var outcome = await command.Run(
            "evidence", "compare", At(command, "crack.jpg"), At(command, "listing.jpg"), option, At(command, "no/where"));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(Path.Combine("no", "where"), outcome.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", outcome.Errors, StringComparison.Ordinal);
    }

    private static string At(CommandLine command, string name) => Path.Combine(command.Data, name);

    private static Task Keep(CommandLine command, string name, byte[] bytes) => File.WriteAllBytesAsync(At(command, name), bytes, Ct);

    private static JsonElement Finding(JsonElement answer, string check) =>
        answer.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("check").GetString() == check);
}
