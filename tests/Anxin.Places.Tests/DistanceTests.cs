namespace Anxin.Places.Tests;

public sealed class DistanceTests
{
    private static readonly Gazetteer Places = Gazetteer.Default;

    [Fact]
    public void One_degree_along_the_equator_is_111_kilometres()
    {
        Assert.Equal(111.195, Gazetteer.DistanceKm(new(100, 0), new(101, 0)), tolerance: 0.001);
    }

    [Fact]
    public void Opposite_points_are_half_the_great_circle_apart()
    {
        Assert.Equal(Math.PI * 6371.0088, Gazetteer.DistanceKm(new(10, 20), new(-170, -20)), tolerance: 0.001);
        Assert.Equal(0, Gazetteer.DistanceKm(new(10, 20), new(10, 20)));
    }

    [Fact]
    public void Beijing_and_Shanghai_are_about_1070_kilometres_apart()
    {
        var (beijing, shanghai) = (Places.SeatOf("110101")!.Value, Places.SeatOf("310101")!.Value);

        Assert.InRange(Gazetteer.DistanceKm(beijing, shanghai), 1050, 1090);
    }

    [Fact]
    public void The_nearest_seat_is_the_one_a_full_search_finds()
    {
        var placed = Places.Counties.Where(county => county.Seat is not null).ToList();
        for (var step = 0; step < 400; step++)
        {
            var point = new GeoPoint(75 + (step * 7.31 % 58), 18 + (step * 3.77 % 34));
            var nearest = placed.Min(county => Gazetteer.DistanceKm(point, county.Seat!.Value));

            var found = Places.Near(point)[0];

            Assert.True(Gazetteer.DistanceKm(point, found.Seat!.Value) <= nearest + 1e-6, $"{point} led to {found}");
        }
    }

    [Fact]
    public void Near_lists_the_nearest_first()
    {
        var point = new GeoPoint(114.3, 30.6);

        var near = Places.Near(point, 12);

        Assert.Equal(12, near.Distinct().Count());
        var distances = near.Select(division => Gazetteer.DistanceKm(point, division.Seat!.Value)).ToList();
        Assert.Equal(distances.Order(), distances);
    }

    [Fact]
    public void The_nearest_is_the_first_of_the_near()
    {
        for (var step = 0; step < 400; step++)
        {
            var point = new GeoPoint(75 + (step * 5.13 % 58), 18 + (step * 2.91 % 34));

            Assert.Same(Places.Near(point, 7)[0], Places.Nearest(point));
        }
    }

    [Theory]
    [InlineData("420111", DivisionLevel.County)]
    [InlineData("420111002", DivisionLevel.County)]
    [InlineData("441900121", DivisionLevel.Prefecture)]
    [InlineData("420100", DivisionLevel.Prefecture)]
    [InlineData("420000", DivisionLevel.Province)]
    [InlineData("653228", DivisionLevel.Prefecture)]
    public void A_point_says_for_which_level_it_is_honest(string code, DivisionLevel precision)
    {
        Assert.Equal(precision, Places.PointOf(code)!.Value.Precision);
    }

    [Fact]
    public void An_address_has_the_point_of_its_county_and_none_of_its_house()
    {
        var point = Answers.To("武汉市洪山区关山街道珞喻路1037号").Point!.Value;

        Assert.Equal((Places.SeatOf("420111")!.Value, DivisionLevel.County), (point.At, point.Precision));
        Assert.Null(Answers.To("鼓楼区").Point);
        Assert.Null(Places.PointOf("999999"));
    }

    [Fact]
    public void Divisions_are_as_far_apart_as_their_points()
    {
        Assert.InRange(Places.DistanceKm("110101", "310101")!.Value, 1050, 1090);
        Assert.Equal(0, Places.DistanceKm("420111", "420111002"));
        Assert.Null(Places.DistanceKm("420111", "000000"));
    }

    [Fact]
    public void A_point_that_is_no_number_is_near_nothing()
    {
        Assert.Null(Places.Nearest(new(double.NaN, 30)));
        Assert.Empty(Places.Near(new(double.NaN, 30)));
        Assert.Empty(Places.Near(new(114, double.PositiveInfinity)));
    }

    [Fact]
    public void Neighbours_leave_the_county_itself_out()
    {
        var neighbours = Places.Neighbours("420111", 5);

        Assert.Equal(5, neighbours.Count);
        Assert.DoesNotContain(neighbours, division => division.Code == "420111");
        Assert.Contains(neighbours, division => division.Path[1] == "武汉市");
        Assert.Empty(Places.Neighbours("653228"));
        Assert.Empty(Places.Neighbours("000000"));
    }

    [Fact]
    public void A_city_without_counties_is_near_itself()
    {
        var seat = Places.SeatOf("441900")!.Value;

        Assert.Equal("441900", Places.Near(seat)[0].Code);
        Assert.Equal(seat, Places.SeatOf("441900121"));
    }
}
