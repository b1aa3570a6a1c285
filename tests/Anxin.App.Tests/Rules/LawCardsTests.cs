using System.Net;
using Anxin.App.Rules;
using Anxin.App.Tests.Parties;
using Anxin.App.Tests.Rig;

namespace Anxin.App.Tests.Rules;

/// <summary>Law cards say what applied on the day of an act.</summary>
public sealed class LawCardsTests
{
    private static readonly string[] Grades = ["V1", "V2", "V3", "NV"];

    [Theory]
    [InlineData("2025-12-31", "fraud", "B-03-old", "B-03")]
    [InlineData("2026-01-01", "fraud", "B-03", "B-03-old")]
    [InlineData("2026-02-01", "refund-only", "B-08", "B-17")]
    [InlineData("2026-01-31", "refund-only", "B-17", "B-08")]
    [InlineData("2026-04-14", "complaint", "B-20-old", "B-20")]
    [InlineData("2026-04-15", "complaint", "B-20", "B-20-old")]
    [InlineData("2025-09-01", "ai-label", "B-02", null)]
    [InlineData("2025-08-31", "fraud", "B-04", "B-01-users")]
    [InlineData("2025-10-14", "fraud", "B-04", "B-16")]
    [InlineData("2025-10-15", "fraud", "B-16", null)]
    [InlineData("2024-06-30", "good-faith", "B-07-7", "B-14-49")]
    [InlineData("2024-07-01", "good-faith", "B-14-49", null)]
    public void A_card_is_chosen_by_the_day_of_the_act(string day, string topic, string applied, string? not)
    {
        var ids = LawCards.On(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture), topic).Select(c => c.Id).ToList();
        Assert.Contains(applied, ids);
        Assert.DoesNotContain(not, ids);
    }

    [Fact]
    public void The_day_is_that_of_China()
    {
        var midnight = new DateTime(2025, 12, 31, 16, 0, 0, DateTimeKind.Utc); // 2026-01-01, 00:00 in China
        Assert.Contains(LawCards.On(midnight, "fraud"), c => c.Id == "B-03");
        Assert.Contains(LawCards.On(midnight.AddTicks(-1), "fraud"), c => c.Id == "B-03-old");
    }

    [Fact]
    public void Every_card_says_what_it_is_where_it_was_read_and_how_sure_it_is()
    {
        Assert.True(LawCards.All.Count >= 45);
        Assert.All(LawCards.All, card =>
        {
            Assert.True(card.Zh.Length > 8 && card.En.Length > 20, card.Id);
            Assert.True(card.Instrument.Zh.Length > 0 && card.Instrument.En.Length > 0 && card.Article.Length > 0, card.Id);
            Assert.True(Uri.TryCreate(card.Source, UriKind.Absolute, out var source) && source.Scheme is "https" or "http", card.Id);
            Assert.Contains(card.Grade, Grades);
            Assert.NotEmpty(card.Topics);
            Assert.All(card.Topics, topic => Assert.Contains(topic, LawCards.Topics));
            Assert.True(card.EffectiveTo is null || card.EffectiveTo >= card.EffectiveFrom, card.Id);
            Assert.True(card.CheckedAt > new DateOnly(2026, 1, 1), card.Id);
            Assert.Contains("never a verdict", card.Notice.En, StringComparison.Ordinal);
            Assert.Same(card, LawCards.Find(card.Id));
        });
        Assert.All(LawCards.Topics, topic => Assert.Contains(LawCards.All, c => c.Topics.Contains(topic)));
    }

    [Fact]
    public async Task Anybody_may_read_them()
    {
        await using var app = await TestApp.On(DatabaseKind.Sqlite);
        var old = await (await app.Http.Get("/api/rules/law-cards?on=2025-12-31&topic=fraud")).Body();
        Assert.Contains(old.GetProperty("items").EnumerateArray(), c => c.GetProperty("id").GetString() == "B-03-old");
        var now = await (await app.Http.Get("/api/rules/law-cards")).Body();
        Assert.Equal("2026-11-23", now.GetProperty("on").GetString());
        Assert.DoesNotContain(now.GetProperty("items").EnumerateArray(), c => c.GetProperty("id").GetString() == "B-03-old");
        await (await app.Http.Get("/api/rules/law-cards?topic=witchcraft")).Refused(HttpStatusCode.BadRequest, "topic_unknown");
        await (await app.Http.Get("/api/rules/law-cards?on=today")).Refused(HttpStatusCode.BadRequest, "invalid_parameter");
    }
}
