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

    private static string At(CommandLine command, string name) => Path.Combine(command.Data, name);

    private static Task Keep(CommandLine command, string name, byte[] bytes) => File.WriteAllBytesAsync(At(command, name), bytes, Ct);

    private static JsonElement Finding(JsonElement answer, string check) =>
        answer.GetProperty("findings").EnumerateArray().Single(f => f.GetProperty("check").GetString() == check);
}
