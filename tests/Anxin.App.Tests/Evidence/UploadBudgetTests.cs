using Anxin.App.Evidence;

namespace Anxin.App.Tests.Evidence;

public sealed class UploadBudgetTests
{
    [Fact]
    public async Task Never_more_is_held_than_the_limit_and_all_of_it_comes_back()
    {
        var (budget, held, most) = (new UploadBudget(1000), 0L, 0L);
        await Parallel.ForAsync(0, 2000, TestContext.Current.CancellationToken, async (i, _) =>
        {
            var bytes = 1 + (i * 37 % 400);
            if (budget.TryHold(bytes))
            {
                var now = Interlocked.Add(ref held, bytes);
                InterlockedMax(ref most, now);
                await Task.Yield();
                Interlocked.Add(ref held, -bytes);
                budget.Release(bytes);
            }
        });
        Assert.InRange(most, 1, 1000);
        Assert.True(budget.TryHold(1000));
        Assert.False(budget.TryHold(1));
        budget.Release(1000);
        Assert.True(budget.TryHold(1000));
    }

    private static void InterlockedMax(ref long target, long value)
    {
        var seen = Interlocked.Read(ref target);
        while (value > seen && Interlocked.CompareExchange(ref target, value, seen) is var found && found != seen)
        {
            seen = found;
        }
    }
}
