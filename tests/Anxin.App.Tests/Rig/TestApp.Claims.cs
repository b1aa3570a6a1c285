using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Anxin.App.Claims;
using Anxin.App.Parties;
using Anxin.App.Tests.Parties;
using Anxin.Forensics.Tests.Media.Pictures;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Rig;

/// <summary>States of refund claims, reached the way people reach them: over HTTP, with the jobs run in between.</summary>
public sealed partial class TestApp
{
    public const string Buyer = "司马青岚";
    public const string BuyerPhone = "13698765432";
    public const string ShipTo = "湖北省武汉市洪山区关山大道519号梧桐里7栋1203室";
    public const string Complaint = "收到时外壳裂开了一道口子，里面的弹簧也断了";
    public const string Reasons = "裂缝与包装照片不符，到货后照片清晰可见，支持退款。";
    public const long Paid = 25_900;

    private int _orders;
    private int _pictures = 100;

    public sealed record TestOrder(Guid Id, Guid MerchantId, string Number);

    public sealed record TestClaim(TestOrder Order, Guid Id, string Number, string Token)
    {
        public string Path => $"/api/claim/{Token}";

        public string ForMerchant => $"/api/merchant/claims/{Id}";

        public string ForReview => $"/api/review/claims/{Id}";
    }

    /// <summary>A photo that can be judged by, unlike any other.</summary>
    public byte[] ClearPhoto() => JpegMaker.Of(Drawing.Scene(640, 560, seed: Interlocked.Increment(ref _pictures)), quality: 90);

    /// <summary>A photo of nothing in particular: too small to judge by.</summary>
    public static byte[] PoorPhoto() => JpegMaker.Of(Drawing.Scene(120, 90, seed: 3), quality: 80);

    /// <summary>An order that its merchant told us of; delivered three days ago unless said otherwise.</summary>
    public async Task<TestOrder> WithOrder(Guid? merchantId = null, int? deliveredDaysAgo = 3, string? shipTo = ShipTo, long paid = Paid)
    {
        var merchant = merchantId ?? (await WithMerchantAndBrand()).MerchantId;
        var (now, vault) = (Clock.GetUtcNow().UtcDateTime, Service<Vault.Vault>());
        var number = $"TB{Interlocked.Increment(ref _orders):D8}";
        var order = Order.Place(Guid.CreateVersion7(), merchant, number, "CNY", now);
        var (stored, key) = vault.NewKey(order.Id, now);
        Assert.True(Vault.Phone.TryParse(BuyerPhone, out var phone));
        order.SoldTo(key, vault, Buyer, phone, shipTo);
        var freight = Math.Min(900, paid / 10);
        order.Charge(
            [OrderLine.Of(order.Id, 1, "落地扇 FS-40", 1, paid - freight).Called("FS-40", "other")], freight, paid, vault.Fingerprint("order", [1]));
        order.Went(now.AddDays(-9), now.AddDays(-7), deliveredDaysAgo is { } days ? now.AddDays(-days) : null);
        await Db(async db =>
        {
            db.VaultKeys.Add(stored);
            db.Orders.Add(order);
            return await db.SaveChangesAsync(Ct);
        });
        return new TestOrder(order.Id, merchant, number);
    }

    /// <summary>A picture of the merchant's in the order, as its upload leaves it.</summary>
    public async Task<Guid> WithOrderFile(TestOrder order, byte[] bytes, OrderFileKind kind = OrderFileKind.Listing)
    {
        var (now, vault, files) = (Clock.GetUtcNow().UtcDateTime, Service<Vault.Vault>(), Service<Anxin.App.Evidence.FileStore>());
        var stored = await files.Put(bytes, Ct);
        return await Db(async db =>
        {
            var key = vault.Open(await db.VaultKeys.AsNoTracking().SingleAsync(k => k.Id == order.Id, Ct));
            var file = OrderFile.Receive(order.Id, kind, stored.Address, key.Seal(stored.Key, "file-key"), now);
            file.Describe(null, "image/jpeg", 900, 700, bytes.Length);
            file.AddPreview(stored.Address, key.Seal(stored.Key, "preview-key"));
            db.OrderFiles.Add(file);
            await db.SaveChangesAsync(Ct);
            return file.Id;
        });
    }

    public string OrderPath(TestOrder order, bool proven = false) => "/api/claim-orders/" + Service<Vault.Vault>().OrderToken(
        order.Id, proven ? Clock.GetUtcNow().UtcDateTime.AddHours(24) : null);

    /// <summary>A claim that is taken as it is, unless <paramref name="change"/> spoils it.</summary>
    public static JsonObject Filing(Action<JsonObject>? change = null)
    {
        var filing = new JsonObject
        {
            ["reason"] = "Damaged",
            ["ask"] = "RefundOnly",
            ["amountMinor"] = 12_000,
            ["statement"] = Complaint,
            ["declarationVersion"] = GoodFaith.Current.Version,
            ["declared"] = true,
            ["language"] = "zh-CN",
        };
        change?.Invoke(filing);
        return filing;
    }

    public async Task<HttpResponseMessage> File(TestOrder order, JsonObject filing, params byte[][] photos)
    {
        using var form = Form(filing, photos);
        return await Http.PostAsync(OrderPath(order) + "/claims", form, Ct);
    }

    /// <summary>A claim just filed, its jobs not run yet.</summary>
    public async Task<TestClaim> WithFiledClaim(TestOrder? order = null, Action<JsonObject>? change = null, params byte[][] photos)
    {
        order ??= await WithOrder();
        using var answer = await File(order, Filing(change), photos.Length == 0 ? [ClearPhoto()] : photos);
        var filed = await answer.Body(HttpStatusCode.Created);
        return new TestClaim(
            order, filed.GetProperty("caseId").GetGuid(), filed.GetProperty("number").GetString()!, filed.GetProperty("token").GetString()!);
    }

    /// <summary>A claim whose photos were checked: the merchant is to answer.</summary>
    public async Task<TestClaim> WithClaim(TestOrder? order = null, Action<JsonObject>? change = null, params byte[][] photos)
    {
        var claim = await WithFiledClaim(order, change, photos);
        await RunJobs();
        return claim;
    }

    public async Task<HttpClient> MerchantOf(TestClaim claim) => await SignedIn(Role.Merchant, claim.Order.MerchantId);

    /// <summary>A claim that the merchant contests: a person is to decide.</summary>
    public async Task<TestClaim> WithContestedClaim(TestOrder? order = null, Action<JsonObject>? change = null)
    {
        var claim = await WithClaim(order, change);
        using var merchant = await MerchantOf(claim);
        await (await merchant.Post(claim.ForMerchant + "/contest", new { statement = "发货前检查过，完好无损" })).Body();
        await RunJobs();
        return claim;
    }

    /// <summary>A claim that a reviewer decided.</summary>
    public async Task<TestClaim> WithDecidedClaim(string outcome = "Full", long? amountMinor = null, TestOrder? order = null)
    {
        var claim = await WithContestedClaim(order);
        using var reviewer = await SignedIn(Role.Reviewer);
        await Decide(reviewer, claim, outcome, amountMinor);
        return claim;
    }

    /// <summary>Takes the claim and decides it.</summary>
    public async Task<JsonElement> Decide(HttpClient reviewer, TestClaim claim, string outcome, long? amountMinor = null)
    {
        await (await reviewer.Post(claim.ForReview + "/take")).Body();
        var decided = await (await reviewer.Post(claim.ForReview + "/decide", new { outcome, amountMinor, reasons = Reasons })).Body();
        await RunJobs();
        return decided.GetProperty("claim");
    }

    /// <summary>A claim granted and waiting to be paid.</summary>
    public async Task<TestClaim> WithGrantedClaim(TestOrder? order = null)
    {
        var claim = await WithClaim(order);
        using var merchant = await MerchantOf(claim);
        await (await merchant.Post(claim.ForMerchant + "/agree")).Body();
        await RunJobs();
        return claim;
    }

    public async Task<JsonElement> See(TestClaim claim)
    {
        using var answer = await Http.GetAsync(claim.Path, Ct);
        return await answer.Body();
    }

    public async Task<string> StateOf(TestClaim claim) => (await See(claim)).GetProperty("state").GetString()!;

    /// <summary>Moves the clock to a moment relative to the end of the claim's present window.</summary>
    public async Task ToEndOfWindow(TestClaim claim, TimeSpan offset)
    {
        var due = (await See(claim)).GetProperty("dueAt").GetDateTime().ToUniversalTime();
        Clock.Advance(due - Clock.GetUtcNow().UtcDateTime + offset);
    }
}
