using Anxin.App.Demo.Stories;

namespace Anxin.App.Demo.Acting;

/// <summary>The answers to a story's offers, in turn; after the last one everybody accepts.</summary>
internal static class Replies
{
    public static IEnumerable<Reply> Of(Fate fate) => fate switch
    {
        Fate.FinishedAtSecondAsking => [Reply.Decline, Reply.Silence],
        Fate.WithdrawnWhileAsking => [Reply.Withdraw],
        Fate.NotSolved => [Reply.Accept, Reply.Silence, Reply.Silence],
        Fate.Asking => Enumerable.Repeat(Reply.Silence, 20),
        _ => [],
    };
}
