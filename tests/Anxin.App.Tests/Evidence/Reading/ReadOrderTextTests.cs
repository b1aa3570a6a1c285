using System.Text.Json;
using Anxin.App.Evidence.Reading;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Evidence.Reading;

/// <summary>What stands on a label in a buyer's photo, read by the real reader and compared with the order.</summary>
public sealed class ReadOrderTextTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_label_with_the_order_number_supports_and_another_persons_phone_on_it_is_kept_nowhere(DatabaseKind database)
    {
        await using var app = await TestApp.On(database, textReader: "tesseract");
        var order = await app.WithOrder();
        const string Stranger = "13571902468";
        var claim = await app.WithClaim(order, null, Lettering.Label(order.Number, Stranger), app.ClearPhoto());

        var findings = await Text(app, claim);
        Assert.Equal(2, findings.Count);
        var label = Assert.Single(findings, f => f.GetProperty("outcome").GetString() == "Supports");
        Assert.Equal("text-number", label.GetProperty("reason").GetProperty("code").GetString());
        Assert.Contains(order.Number, label.GetProperty("text").GetProperty("zh").GetString(), StringComparison.Ordinal);
        var place = Assert.Single(label.GetProperty("regions").EnumerateArray());
        Assert.InRange(place.GetProperty("y").GetInt32(), 60, 130);
        Assert.Equal("text-nothing-of-order", findings.Single(f => f.GetProperty("outcome").GetString() != "Supports").GetProperty("reason").GetProperty("code").GetString());

        Assert.DoesNotContain(Stranger, (await app.See(claim)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(app.Logs.Lines, line => line.Contains(Stranger, StringComparison.Ordinal));
        Assert.False(await app.Db(db => db.Findings.AnyAsync(f => f.Body.Contains(Stranger), Ct)));
        Assert.False(await app.Db(db => db.Jobs.AnyAsync(j => j.Payload.Contains(Stranger) || j.LastError!.Contains(Stranger), Ct)));
    }

    [Theory, EveryDatabase]
    public async Task Without_a_reader_it_says_so_and_reads_what_is_open_once_there_is_one(DatabaseKind database)
    {
        var before = await TestApp.On(database);
        var claim = await before.WithClaim();
        var finding = Assert.Single(await Text(before, claim));
        Assert.Equal(("NoConclusion", 0), (finding.GetProperty("outcome").GetString(), finding.GetProperty("checkVersion").GetInt32()));
        Assert.True((await before.See(claim)).GetProperty("clean").GetBoolean());

        await using var app = await before.StartedAgain(textReader: "tesseract");
        await app.RunJobs();

        var read = Assert.Single(await Text(app, claim));
        Assert.Equal(OrderText.Version, read.GetProperty("checkVersion").GetInt32());
        Assert.Equal("text-nothing-of-order", read.GetProperty("reason").GetProperty("code").GetString());
        Assert.Equal(1, await app.Db(db => db.Findings.CountAsync(f => f.CaseId == claim.Id && f.Check == "integrity.decodes", Ct)));
    }

    [Theory, EveryDatabase]
    public async Task A_reader_that_fails_leaves_no_conclusion_and_is_not_asked_again(DatabaseKind database)
    {
        var folder = Directory.CreateTempSubdirectory("anxin-reader-").FullName;
        var program = LittleProgram.In(folder, "[ \"$1\" = --list-langs ] && printf 'chi_sim\\neng\\n' && exit 0\nexit 1");
        await using var app = await TestApp.On(database, textReader: program);
        var claim = await app.WithClaim();
        var finding = Assert.Single(await Text(app, claim));
        Assert.Equal("text-gave-up", finding.GetProperty("reason").GetProperty("code").GetString());
        await InspectAgainTests.Start(app);
        await app.RunJobs();
        Assert.Single(await Text(app, claim));
        Directory.Delete(folder, recursive: true);
    }

    private static async Task<List<JsonElement>> Text(TestApp app, TestApp.TestClaim claim) =>
        [.. (await app.See(claim)).GetProperty("findings").EnumerateArray().Where(f => f.GetProperty("check").GetString() == "text.order")];
}
