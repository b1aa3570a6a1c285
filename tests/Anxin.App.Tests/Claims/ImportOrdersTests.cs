using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;
using Microsoft.EntityFrameworkCore;

namespace Anxin.App.Tests.Claims;

/// <summary>Orders by sheet: all of them or none, and every mistake by its row and column.</summary>
public sealed class ImportOrdersTests
{
    private const string Header = "订单号,收货人,手机号,收货地址,商品编码,商品名称,品类,数量,单价,运费,实付金额,下单时间,发货时间,签收时间\n";
    private const string Good = "A-1,王小明,13800138000,,CUP,陶瓷杯,,2,39.90,8.00,87.80,2026-11-10 09:30,2026-11-10 18:00,\n";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_dry_run_says_what_an_import_does_and_leaves_nothing(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        const string Sheet = "\uFEFF" + Header + Good
            + "A-2,\"李 \"\"大\"\" 雷\",+86 139-0013-9000,\"湖北省武汉市,洪山区\",,\"茶壶, 蓝\",other,1,129,,130,2026/11/11,,2026-11-13T10:00:00+08:00\r\n"
            + ",,,,,,,,,,,,,\r\n"
            + "A-1,,,,,杯垫,,1,0.1,,,,,\n";
        var before = await app.Footprint();
        var wrong = await (await TestApp.Import(shop.Desk, Sheet, dryRun: true)).Body();
        Assert.Equal([(3, "paid", "paid_above_total")], Errors(wrong)); // 130 for a pot of 129
        Assert.Equal(0, wrong.GetProperty("accepted").GetInt32());

        var sheet = Sheet.Replace(",130,", ",129.00,", StringComparison.Ordinal);
        var dry = await (await TestApp.Import(shop.Desk, sheet, dryRun: true)).Body();
        Assert.Equal((2, 3, 2, 0, 0), Counts(dry));
        Assert.Equal(before, await app.Footprint());

        Assert.Equal((2, 3, 2, 0, 0), Counts(await (await TestApp.Import(shop.Desk, sheet)).Body()));
        Assert.Equal((2, 3, 0, 2, 0), Counts(await (await TestApp.Import(shop.Desk, sheet)).Body()));
        var orders = (await (await shop.Desk.Get("/api/orders")).Body()).GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["A-2", "A-1"], orders.Select(o => o.GetProperty("number").GetString()));
        var pot = await TestApp.OrderSeenBy(shop.Desk, TestApp.Sold(orders[0]));
        Assert.Equal("茶壶, 蓝", pot.GetProperty("lines")[0].GetProperty("title").GetString());
        Assert.Equal((12_900L, 0L), (pot.GetProperty("paidMinor").GetInt64(), pot.GetProperty("freightMinor").GetInt64()));
        Assert.Equal(new DateTime(2026, 11, 10, 16, 0, 0, DateTimeKind.Utc), pot.GetProperty("placedAt").GetDateTime());
        Assert.Equal(new DateTime(2026, 11, 13, 2, 0, 0, DateTimeKind.Utc), pot.GetProperty("deliveredAt").GetDateTime());
        var cups = await TestApp.OrderSeenBy(shop.Desk, TestApp.Sold(orders[1]));
        Assert.Equal([3_990L, 10L], cups.GetProperty("lines").EnumerateArray().Select(l => l.GetProperty("priceMinor").GetInt64()));
    }

    [Theory, EveryDatabase]
    public async Task A_sheet_and_a_program_that_tell_the_same_sale_tell_one_order(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        await (await TestApp.Import(shop.Desk, Header + Good)).Body();
        var told = new
        {
            number = "A-1", buyerName = "王小明", buyerPhone = "138 0013 8000", currency = "CNY",
            lines = new[] { new { sku = "CUP", title = "陶瓷杯", quantity = 2, priceMinor = 3_990 } },
            freightMinor = 800, paidMinor = 8_780, placedAt = "2026-11-10T01:30:00Z", shippedAt = "2026-11-10T18:00:00+08:00",
        };
        await (await shop.Desk.Post("/api/orders", told)).Body();
        var other = await (await TestApp.Import(shop.Desk, Header + Good.Replace("87.80", "87.79", StringComparison.Ordinal))).Body();
        Assert.Equal([(2, "number", "order_number_taken")], Errors(other));
    }

    [Theory, EveryDatabase]
    public async Task Every_mistake_is_named_by_row_and_column_and_nothing_is_half_done(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        (string Row, string Field, string Code)[] wrong =
        [
            (",王小明,13800138000,,,杯,,1,1,,1,2026-11-10,,", "number", "cell_missing"),
            ("B-02,,13800138000,,,杯,,1,1,,1,2026-11-10,,", "buyerName", "cell_missing"),
            ("B-03,王小明,1380013,,,杯,,1,1,,1,2026-11-10,,", "buyerPhone", "phone_invalid"),
            ("B-04,王小明,13800138000,,,=HYPERLINK(1),,1,1,,1,2026-11-10,,", "title", "cell_is_formula"),
            ("B-05,@SUM(1),13800138000,,,杯,,1,1,,1,2026-11-10,,", "buyerName", "cell_is_formula"),
            ("B-06,王小明,13800138000,,,\"杯\n子\",,1,1,,1,2026-11-10,,", "title", "cell_not_plain"),
            ("B-07,王小明,13800138000,,," + new string('杯', 201) + ",,1,1,,1,2026-11-10,,", "title", "cell_too_long"),
            ("B-08,王小明,13800138000,,,杯,spaceship,1,1,,1,2026-11-10,,", "category", "category_unknown"),
            ("B-09,王小明,13800138000,,,杯,,1.5,1,,1,2026-11-10,,", "quantity", "quantity_invalid"),
            ("B-10,王小明,13800138000,,,杯,,10001,1,,1,2026-11-10,,", "quantity", "quantity_invalid"),
            ("B-11,王小明,13800138000,,,杯,,1,1.999,,1,2026-11-10,,", "price", "money_invalid"),
            ("B-12,王小明,13800138000,,,杯,,1,1e3,,1,2026-11-10,,", "price", "money_invalid"),
            ("B-13,王小明,13800138000,,,杯,,1,￥1,,1,2026-11-10,,", "price", "money_invalid"),
            ("B-14,王小明,13800138000,,,杯,,1,\"1,000.00\",,1,2026-11-10,,", "price", "money_invalid"),
            ("B-15,王小明,13800138000,,,杯,,1,1,1.,1,2026-11-10,,", "freight", "money_invalid"),
            ("B-16,王小明,13800138000,,,杯,,1,1,,,2026-11-10,,", "paid", "cell_missing"),
            ("B-17,王小明,13800138000,,,杯,,1,1,,1.01,2026-11-10,,", "paid", "paid_above_total"),
            ("B-18,王小明,13800138000,,,杯,,1,1,,1,11/10/2026,,", "placedAt", "time_invalid"),
            ("B-19,王小明,13800138000,,,杯,,1,1,,1,2026-11-10,2026-11-09,", "shippedAt", "times_out_of_order"),
            ("B-20,王小明,13800138000,,,杯,,1,1,,1,2026-11-10,,2026-11-24 10:00", "deliveredAt", "time_in_future"),
            ("B-21,王小明,13800138000,,,杯,,1,1,,1,2026-11-10,,,more", "", "row_too_long"),
        ];
        var sheet = new StringBuilder(Header).Append(Good);
        foreach (var (row, _, _) in wrong)
        {
            sheet.Append(row).Append("\r\n");
        }

        sheet.Append("C-1,王小明,13800138000,,,杯,,1,1,,1,2026-11-10,,\nC-1,王大明,,,,壶,,1,1,,2,,,\nC-1,王小明,13800138000,,,杯,,1,1,,1,2026-11-10,,\n");
        var before = await app.Footprint();
        foreach (var dryRun in new[] { true, false })
        {
            var answer = await (await TestApp.Import(shop.Desk, sheet.ToString(), dryRun)).Body();
            Assert.Equal(
                [
                    .. wrong.Select((w, i) => (i + 3, w.Field, w.Code)),
                    (25, "buyerName", "order_rows_differ"), (25, "paid", "order_rows_differ"), (26, "", "row_twice"),
                ],
                Errors(answer));
            Assert.Equal(0, answer.GetProperty("accepted").GetInt32());
            Assert.Equal(before, await app.Footprint());
        }
    }

    [Theory]
    [InlineData("", 1, "", "sheet_empty")]
    [InlineData("\r\n\r\n", 1, "", "sheet_empty")]
    [InlineData("{}", 1, "{}", "column_unknown")]
    [InlineData("订单号;收货人;手机号\n", 1, "订单号;收货人;手机号", "column_unknown")]
    [InlineData("number,Number\n", 1, "number", "column_twice")]
    [InlineData(Header + "A-1,\"王小明,13800138000\n", 2, "", "csv_open_quote")]
    [InlineData(Header + "A-1,\"王\"小明,13800138000\n", 2, "", "csv_stray_quote")]
    public async Task A_sheet_of_another_form_is_told_so(string sheet, int row, string field, string code)
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var shop = await app.WithShop();
        Assert.Contains((row, field, code), Errors(await (await TestApp.Import(shop.Desk, sheet)).Body()));
        Assert.Equal(0, await app.Db(db => db.Orders.CountAsync(Ct)));
    }

    [Fact]
    public async Task What_is_no_sheet_or_too_large_is_refused()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var shop = await app.WithShop();
        byte[] gbk = [0xB6, 0xA9, 0xB5, 0xA5, 0xBA, 0xC5, 0x2C, 0x0A];
        await (await TestApp.Import(shop.Desk, gbk)).Refused(HttpStatusCode.BadRequest, "csv_not_utf8");
        await (await TestApp.Import(shop.Desk, new string(' ', (5 << 20) + 1))).Refused(HttpStatusCode.RequestEntityTooLarge, "csv_too_large");
        var program = await app.SignedIn(App.Parties.Role.Integrator);
        await (await TestApp.Import(program, Header + Good)).Refused(HttpStatusCode.Conflict, "key_without_merchant");
    }

    [Theory, EveryDatabase]
    public async Task Twenty_thousand_rows_come_in_together_and_one_more_does_not(DatabaseKind database)
    {
        await using var app = await TestApp.On(database);
        var shop = await app.WithShop();
        var sheet = new StringBuilder(Header);
        for (var i = 0; i < 20_000; i++)
        {
            // Orders of two lines, their rows far apart.
            sheet.Append(CultureInfo.InvariantCulture, $"N-{i % 10_000:D5},王小明,13800138000,,,商品{i},,1,1.00,,2.00,2026-11-10,,\n");
        }

        var answer = await (await TestApp.Import(shop.Desk, sheet.ToString())).Body();
        Assert.Equal((10_000, 20_000, 10_000, 0, 0), Counts(answer));
        Assert.Equal(10_000, await app.Db(db => db.Orders.CountAsync(Ct)));
        Assert.Equal(20_000, await app.Db(db => db.Orders.SelectMany(o => o.Lines).CountAsync(Ct)));
        Assert.Equal((10_000, 20_000, 0, 10_000, 0), Counts(await (await TestApp.Import(shop.Desk, sheet.ToString())).Body()));

        sheet.Append("N-99999,王小明,13800138000,,,商品,,1,1.00,,1.00,2026-11-10,,\n");
        Assert.Equal([(20_002, "", "too_many_rows")], Errors(await (await TestApp.Import(shop.Desk, sheet.ToString(), dryRun: true)).Body()));
    }

    [Fact]
    public async Task The_template_is_a_sheet_that_is_taken()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var shop = await app.WithShop();
        foreach (var language in new[] { "zh-CN", "en" })
        {
            using var answer = await shop.Desk.Get("/api/orders/import-template?language=" + language);
            Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
            var template = await answer.Content.ReadAsByteArrayAsync(Ct);
            Assert.Equal((1, 1, 1, 0, 0), Counts(await (await TestApp.Import(shop.Desk, template, dryRun: true)).Body()));
        }
    }

    private static (int Orders, int Lines, int Accepted, int Existing, int Errors) Counts(JsonElement answer) => (
        answer.GetProperty("orders").GetInt32(), answer.GetProperty("lines").GetInt32(), answer.GetProperty("accepted").GetInt32(),
        answer.GetProperty("existing").GetInt32(), answer.GetProperty("errors").GetArrayLength());

    private static IReadOnlyList<(int Row, string Field, string Code)> Errors(JsonElement answer) =>
        [.. answer.GetProperty("errors").EnumerateArray().Select(
            e => (e.GetProperty("row").GetInt32(), e.GetProperty("field").GetString() ?? "", e.GetProperty("code").GetString()!))];
}
