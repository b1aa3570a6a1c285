using System.Net.Http.Json;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Privacy;

/// <summary>After a whole repair, nothing personal can be read from database, files or logs; and who may read it leaves a trace.</summary>
public sealed class AtRestTests
{
    private const string Notes = "更换减震弹簧，试机正常";
    private const string DeskNote = "客户说周三之前都在家";
    private const string Comment = "师傅很仔细，谢谢";
    private const string Declined = "车在修理厂";
    private const string Reason = "王太太来电催问";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task After_a_whole_repair_neither_database_nor_files_nor_logs_hold_a_clear_value(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var photo = Photo();
        var (secrets, codes, key) = await LiveThroughEverything(app, photo);
        var dump = await Dump.Of(app);
        Assert.True(dump.Count > 300, $"{dump.Count} parts");
        Assert.NotEmpty(dump.Find("washing-machine")); // the search does find what is there
        Assert.NotEmpty(dump.Find("欧**"));

        var found = Clear(key).Concat(secrets).SelectMany(s => dump.Find(s).Select(where => $"'{s}' in {where}"))
            .Concat(codes.SelectMany(c => dump.FindWord(c).Select(where => $"code {c} in {where}")))
            .Concat(PiecesOf(photo).SelectMany(p => dump.Find(p)).Select(where => $"a piece of the photo in {where}"));
        Assert.Empty(found.Distinct());

        // In development the one-time code stands in the log, and nowhere but in the line made for it.
        var lines = app.Logs.Lines.Where(l => !l.Contains("LogCodeSender", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        var logged = Clear(key).Concat(secrets).Concat(codes)
            .SelectMany(s => lines.Where(l => l.Contains(s, StringComparison.Ordinal)).Select(l => $"'{s}' in: {l}"));
        Assert.Empty(logged);
    }

    private static byte[] Photo() => JpegMaker.Of(Drawing.Scene(240, 180, seed: 77), quality: 97);

    /// <summary>Pieces from the middle of the picture, too long to meet by chance.</summary>
    private static IEnumerable<byte[]> PiecesOf(byte[] photo) =>
        Enumerable.Range(1, 8).Select(i => photo.AsSpan(photo.Length * i / 10, 24).ToArray());

    private static IEnumerable<string> Clear(string key) =>
    [
        TestApp.Name, "若汐", "13712345678", "137 1234 5678", "137-1234-5678", "12345678", "8613712345678", TestApp.Address, "珞喻路", "韵苑", "1037号",
        TestApp.Fault, "剧烈晃动", Notes, DeskNote, Comment, Declined, Reason, "王小明", "13800138000", "测试账户", TestApp.Password, key, key[^43..], "T-2026-1",
    ];

    private static async Task<(string[] Secrets, string[] Codes, string Key)> LiveThroughEverything(TestApp app, byte[] photo)
    {
        TestApp.TestTechnician[] both =
        [
            await app.WithTechnicianAtWork(
                shape: (t, k) =>
                    t.Qualify(
                        [new("washing-machine", new DateOnly(2025, 1, 1), null)], [],
                        [TestApp.Certificate(k, "gas", new DateOnly(2027, 1, 1))])),
            await app.WithTechnicianAtWork(),
        ];
        var key = await app.WithApiKey();
        using var form = TestApp.Form(TestApp.Report(), photo);
        var repair = TestApp.Reported(await (await app.Http.PostAsync("/api/repairs", form, Ct)).Body(System.Net.HttpStatusCode.Created));
        await app.RunJobs();
        var first = (await TestApp.Asked(both))!;
        var offer = (await TestApp.OffersOf(first))[0].GetProperty("offerId").GetGuid();
        await (await first.Phone.Post($"/api/offers/{offer}/decline", new { reason = Declined })).Body();
        await app.RunJobs();
        var visit = await app.Accept(both.Single(t => t != first), repair);
        var door = await app.DoorCode(repair);
        await LookAndTell(app, repair, visit);
        await app.Arrive(visit);
        await app.Complete(visit, photo);
        await (await app.Http.Post(repair.Track + "/confirm", new { stars = 5, comment = Comment, solved = true })).Body();
        await app.SignedInByPhone(TestApp.PhoneNumber);
        using var program = app.Client();
        program.DefaultRequestHeaders.Add("X-Api-Key", key);
        await (await program.Get("/api/cases")).Body();
        await (await app.Http.PostAsJsonAsync("/api/sign-in", new { userName = "nobody", password = TestApp.Password }, Ct))
            .Refused(System.Net.HttpStatusCode.Unauthorized, "wrong_credentials");
        app.Clock.Advance(TimeSpan.FromMinutes(2));
        await app.RunJobs();
        return ([repair.Token, repair.Token[..30]], [door, .. app.SentCodes()], key);
    }

    private static async Task LookAndTell(TestApp app, TestApp.TestRepair repair, TestApp.TestVisit visit)
    {
        await (await visit.Technician.Phone.Get($"/api/technician/jobs/{visit.BookingId}")).Body();
        var agent = await app.SignedIn(Role.Agent);
        await (await agent.Post($"/api/cases/{repair.CaseId}/note", new { text = DeskNote })).Body();
        foreach (var field in new[] { "phone", "name", "address", "fault" })
        {
            await (await agent.Post($"/api/cases/{repair.CaseId}/reveal", new { field, reason = Reason })).Body();
        }

        await (await agent.Get($"/api/cases?view=All&q={TestApp.PhoneNumber}")).Body();
    }
}
