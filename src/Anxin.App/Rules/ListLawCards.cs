using Anxin.App.Common;

namespace Anxin.App.Rules;

/// <summary>The law cards of a day, for everybody.</summary>
public static class ListLawCards
{
    public sealed record Listed(DateOnly On, IReadOnlyList<string> Topics, IReadOnlyList<LawCard> Items);

    public sealed class Handler(TimeProvider clock)
    {
        public Result<Listed> Handle(DateOnly? on, string? topic)
        {
            if (topic is not null && !LawCards.Topics.Contains(topic))
            {
                return new Invalid("topic_unknown", $"There is no topic '{topic}'.", "topic", $"Choose one of: {string.Join(", ", LawCards.Topics)}.");
            }

            var day = on ?? ChinaTime.DayOf(clock.UtcNow());
            return new Listed(day, LawCards.Topics, LawCards.On(day, topic));
        }
    }
}
