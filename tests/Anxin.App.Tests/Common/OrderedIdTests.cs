using Anxin.App.Common;

namespace Anxin.App.Tests.Common;

public sealed class OrderedIdTests
{
    private const int Many = 50_000;

    [Fact]
    public void Ids_sort_as_they_were_made_even_within_a_millisecond()
    {
        var made = Enumerable.Range(0, Many).Select(_ => OrderedId.Next()).ToArray();
        Assert.Equal(made.Order(), made);
        Assert.Equal(made.Select(id => id.ToString()).Order(StringComparer.Ordinal), made.Select(id => id.ToString()));
    }

    [Fact]
    public void Ids_made_at_once_by_many_are_each_in_order_and_never_the_same()
    {
        var made = new Guid[4][];
        Parallel.For(0, made.Length, i => made[i] = [.. Enumerable.Range(0, Many).Select(_ => OrderedId.Next())]);
        Assert.All(made, own => Assert.Equal(own.Order(), own));
        Assert.Equal(made.Length * Many, made.SelectMany(own => own).Distinct().Count());
    }

    [Fact]
    public void An_id_is_of_version_seven_and_tells_the_time_it_was_made()
    {
        var (before, id) = (TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds(), OrderedId.Next());
        Assert.Equal((7, 8), (id.Version, id.Variant & 0xC));
        var told = Convert.ToInt64(id.ToString("N")[..12], 16);
        Assert.InRange(told, before, TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + Many);
    }
}
