namespace Anxin.Places.Tests;

public sealed class GazetteerTests
{
    private static readonly Gazetteer Places = Gazetteer.Default;

    [Fact]
    public void It_holds_the_provinces_prefectures_and_counties_of_its_vintage()
    {
        Assert.Equal("2024-12-31", Places.Vintage);
        Assert.Equal(2846, Places.Counties.Count);
        Assert.All(Places.Counties, county => Assert.Equal(DivisionLevel.County, county.Level));
    }

    [Fact]
    public void A_code_leads_to_its_division_and_path()
    {
        var county = Places.Find("420111");

        Assert.NotNull(county);
        Assert.Equal(["湖北省", "武汉市", "洪山区"], county.Path);
        Assert.Equal("420100", county.Parent?.Code);
        Assert.Same(county, Places.Find(420111));
        Assert.Same(county, Places.Find(420111L));
        Assert.Equal(county.Path, Places.PathOf("420111"));
    }

    [Theory]
    [InlineData("620201100", "新城镇")]
    [InlineData("441900121", "虎门镇")]
    [InlineData("419001103", "承留镇")]
    public void A_nine_digit_code_leads_to_its_township(string code, string name)
    {
        var town = Places.Find(code);

        Assert.NotNull(town);
        Assert.Equal((code, name, DivisionLevel.Township), (town.Code, town.Name, town.Level));
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("42011")]
    [InlineData("420199")]
    [InlineData("999999999")]
    [InlineData("４２０１１１")]
    [InlineData("-20111")]
    [InlineData("330103")]
    public void An_unknown_or_ended_code_leads_nowhere(string? code)
    {
        Assert.Null(Places.Find(code));
        Assert.Empty(Places.PathOf(code));
        Assert.Null(Places.SeatOf(code));
    }

    [Fact]
    public void Numbers_that_are_no_codes_lead_nowhere()
    {
        Assert.Null(Places.Find(-1));
        Assert.Null(Places.Find(0));
        Assert.Null(Places.Find(long.MaxValue));
    }

    [Fact]
    public void Nearly_every_county_has_a_seat_in_China()
    {
        var unplaced = Places.Counties.Where(county => county.Seat is null).Select(county => county.Code);

        Assert.Equal(["653228", "653229"], unplaced);
        Assert.All(Places.Counties.Select(county => county.Seat).OfType<GeoPoint>(), seat =>
        {
            Assert.InRange(seat.Longitude, 73, 136);
            Assert.InRange(seat.Latitude, 3, 54);
        });
    }

    [Theory]
    [InlineData("341500", "lu an shi")]
    [InlineData("500000", "chong qing shi")]
    [InlineData("610000", "shan xi sheng")]
    [InlineData("371722", "shan xian")]
    [InlineData("141024", "hong tong xian")]
    [InlineData("330382", "yue qing shi")]
    [InlineData("341021", "she xian")]
    [InlineData("341621", "guo yang xian")]
    [InlineData("410621", "xun xian")]
    [InlineData("130726", "yu xian")]
    [InlineData("130224", "luan nan xian")]
    [InlineData("130225", "lao ting xian")]
    [InlineData("320116", "lu he qu")]
    [InlineData("510117", "pi du qu")]
    [InlineData("652824", "ruo qiang xian")]
    [InlineData("652823", "yu li xian")]
    [InlineData("360000", "jiang xi sheng")]
    [InlineData("440113", "pan yu qu")]
    [InlineData("361124", "yan shan xian")]
    [InlineData("222404", "hun chun shi")]
    [InlineData("522701", "du yun shi")]
    [InlineData("510682", "shi fang shi")]
    public void Names_of_many_readings_have_the_reading_of_the_place(string code, string pinyin)
    {
        Assert.Equal(pinyin, Places.Find(code)!.Pinyin);
    }

    [Fact]
    public void Every_division_down_to_the_county_has_a_syllable_for_each_letter()
    {
        Assert.All(Places.Counties, county => Assert.Equal(county.Name.Length, county.Pinyin!.Split(' ').Length));
        Assert.All(Places.Counties, county => Assert.DoesNotContain(county.Pinyin!, c => c is not (' ' or (>= 'a' and <= 'z'))));
        Assert.Null(Places.Find("441900121")!.Pinyin);
    }

    [Fact]
    public void No_division_lists_a_township_twice()
    {
        var names = Enumerable.Range(0, Places.Towns.Count).Select(Places.Town).Where(town => town.InStandard);

        Assert.Empty(names.GroupBy(town => (town.Parent!.Code, town.Name)).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    [Fact]
    public void A_file_that_is_no_gazetteer_is_refused()
    {
        using var noise = new MemoryStream([.. Enumerable.Range(0, 300).Select(i => (byte)(i * 7))]);

        Assert.Throws<InvalidDataException>(() => Gazetteer.Load(noise));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(1000)]
    [InlineData(200_000)]
    public void A_file_cut_short_is_refused(int length)
    {
        using var whole = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.bin");
        var part = new byte[length];
        whole!.ReadExactly(part);
        using var cut = new MemoryStream(part);

        Assert.Throws<InvalidDataException>(() => Gazetteer.Load(cut));
    }

    [Fact]
    public void The_embedded_file_stays_below_its_size()
    {
        using var file = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.bin");

        Assert.InRange(file!.Length, 200_000, 1_500_000);
    }

    [Fact]
    public async Task Threads_see_one_division_as_one_object()
    {
        using var stream = typeof(Gazetteer).Assembly.GetManifestResourceStream("gazetteer.bin");
        var fresh = Gazetteer.Load(stream!);

        var ct = TestContext.Current.CancellationToken;
        var seen = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => fresh.Find("441900121"), ct)));

        Assert.All(seen, division => Assert.Same(seen[0], division));
    }
}
