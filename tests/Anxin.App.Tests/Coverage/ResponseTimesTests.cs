using Anxin.App.Coverage;

namespace Anxin.App.Tests.Coverage;

public sealed class ResponseTimesTests
{
    [Fact]
    public void Fewer_than_five_cases_are_not_measured()
    {
        Assert.Equal(new ResponseTimes(0, null, null), ResponseTimes.Of([]));
        Assert.Equal(new ResponseTimes(4, null, null), ResponseTimes.Of(Minutes(1, 2, 3, 4)));
    }

    [Fact]
    public void Half_lie_below_the_median_and_nine_of_ten_below_the_other()
    {
        Assert.Equal(new ResponseTimes(5, 30, 90), ResponseTimes.Of(Minutes(90, 10, 30, 20, 40)));
        Assert.Equal(new ResponseTimes(10, 5, 9), ResponseTimes.Of(Minutes(10, 9, 8, 7, 6, 5, 4, 3, 2, 1)));
        Assert.Equal(new ResponseTimes(11, 6, 10), ResponseTimes.Of(Minutes(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 500)));
    }

    [Fact]
    public void A_part_of_a_minute_counts_as_a_whole_one()
    {
        Assert.Equal(3, ResponseTimes.Of(Enumerable.Repeat(TimeSpan.FromSeconds(121), 5)).MedianMinutes);
    }

    private static IEnumerable<TimeSpan> Minutes(params int[] minutes) => minutes.Select(m => TimeSpan.FromMinutes(m));
}
