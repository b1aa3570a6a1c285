using Anxin.App.Rules;

namespace Anxin.App.Tests.Rules;

public sealed class LawCardTests
{
    private static string[] On(string day) => [.. LawCards.On(DateOnly.Parse(day, null)).Select(card => card.Id)];

    [Theory]
    [InlineData("2025-12-31", "B-03-old", "B-03")]
    [InlineData("2026-04-14", "B-20-old", "B-20")]
    public void On_its_last_day_the_old_text_applies_and_the_new_one_not_yet(string day, string old, string fresh)
    {
        Assert.Contains(old, On(day));
        Assert.DoesNotContain(fresh, On(day));
        var next = DateOnly.Parse(day, null).AddDays(1).ToString("yyyy-MM-dd", null);
        Assert.Contains(fresh, On(next));
        Assert.DoesNotContain(old, On(next));
    }

    [Theory]
    [InlineData("B-01", "2025-09-01")]
    [InlineData("B-08", "2026-02-01")]
    [InlineData("B-14", "2024-07-01")]
    [InlineData("B-16", "2025-10-15")]
    public void A_text_applies_from_its_first_day(string id, string day)
    {
        Assert.Contains(id, On(day));
        Assert.DoesNotContain(id, On(DateOnly.Parse(day, null).AddDays(-1).ToString("yyyy-MM-dd", null)));
    }

    [Fact]
    public void Every_card_says_where_it_was_read_and_how_well_it_was_verified()
    {
        Assert.Equal(LawCards.All.Count, LawCards.All.DistinctBy(card => card.Id).Count());
        Assert.All(LawCards.All, card =>
        {
            Assert.Contains(card.Grade, new[] { "V1", "V2", "V3", "NV" });
            Assert.StartsWith("http", card.Source, StringComparison.Ordinal);
            Assert.NotEmpty(card.Topics);
            Assert.True(card.Zh.Length > 15 && card.En.Length > 40 && card.Instrument.Zh.Length > 0 && card.Instrument.En.Length > 0, card.Id);
            Assert.True(card.EffectiveTo is not { } last || last > card.EffectiveFrom, card.Id);
        });
    }

    [Fact]
    public void A_topic_narrows_the_cards() =>
        Assert.All(LawCards.On(new DateOnly(2026, 11, 24), "refund-only"), card => Assert.Contains("refund-only", card.Topics));
}
