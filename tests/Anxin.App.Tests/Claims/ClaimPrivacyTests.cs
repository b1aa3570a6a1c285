using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Privacy;
using Anxin.App.Tests.Rig;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.App.Tests.Claims;

/// <summary>After a whole claim nothing personal can be read from database, files or logs.</summary>
public sealed class ClaimPrivacyTests
{
    private const string Answer = "这台机器出库前拍过视频";
    private const string Appeal = "快递员当面拆开给我看的";
    private const string Added = "楼下保安也看见了";

    /// <summary>What only the buyer may read in clear.</summary>
    internal static IReadOnlyList<string> Clear { get; } =
        [TestApp.Buyer, "青岚", TestApp.BuyerPhone, "136 9876 5432", "136-9876-5432", "98765432", TestApp.ShipTo, "梧桐里", "关山大道519号"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task After_a_whole_claim_neither_database_nor_files_nor_logs_hold_a_clear_value(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var photo = JpegMaker.Of(Drawing.Scene(640, 560, seed: 78), quality: 97);
        var order = await app.WithOrder();
        await (await app.Http.Post("/api/claim-orders/codes", new { orderNumber = order.Number, phone = TestApp.BuyerPhone }))
            .Content.ReadAsStringAsync(Ct);
        await app.RunJobs();
        var code = app.SentCodes()[^1];
        var claim = await app.WithClaim(order, null, photo);
        using var merchant = await app.MerchantOf(claim);
        await (await merchant.Post(claim.ForMerchant + "/contest", new { statement = Answer })).Body();
        await (await app.Http.Post(claim.Path + "/statement", new { text = Added })).Body();
        await app.Decide(await app.SignedIn(Role.Reviewer), claim, "Inspect");
        await app.ToEndOfWindow(claim, TimeSpan.Zero);
        await app.RunJobs();
        await app.Decide(await app.SignedIn(Role.Reviewer), claim, "Refuse");
        await (await app.Http.Post(claim.Path + "/appeal", new { statement = Appeal })).Body();
        await app.Decide(await app.SignedIn(Role.Supervisor), claim, "Full");

        string[] secrets =
        [
            .. Clear, TestApp.Complaint, "裂开了一道口子", TestApp.Reasons, "支持退款", Answer, Appeal, Added, claim.Token, claim.Token[..30],
            app.OrderPath(order).Split('/')[^1],
        ];
        var dump = await Dump.Of(app);
        Assert.NotEmpty(dump.Find("司**"));
        Assert.NotEmpty(dump.Find("merchant_contested")); // the search does find what is there
        Assert.Empty(secrets.SelectMany(s => dump.Find(s).Select(where => $"'{s}' in {where}"))
            .Concat(dump.FindWord(code).Select(where => $"code in {where}"))
            .Concat(Enumerable.Range(1, 8).SelectMany(i => dump.Find(photo.AsSpan(photo.Length * i / 10, 24).ToArray()))
                .Select(where => $"a piece of the photo in {where}")).Distinct());
        var lines = app.Logs.Lines.Where(l => !l.Contains("LogCodeSender", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(lines);
        Assert.Empty(secrets.Append(code).SelectMany(s => lines.Where(l => l.Contains(s, StringComparison.Ordinal)).Select(l => $"'{s}' in: {l}")));
    }
}
