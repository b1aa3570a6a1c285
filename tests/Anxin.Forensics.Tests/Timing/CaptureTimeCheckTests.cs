using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;
using Anxin.Forensics.Timing;

namespace Anxin.Forensics.Tests.Timing;

public sealed class CaptureTimeCheckTests
{
    private const string Check = "integrity.capture-time";

    // Sent on the 2nd at noon, delivered on the 5th at noon, claimed on the 6th at noon, all in China.
    private static readonly OrderTimeline _order = new(Noon(2), Noon(5), Noon(6));

    [Theory]
    [InlineData("2025:03:01 12:00:00", Outcome.Doubts, "capture-before-shipping")]
    [InlineData("2025:03:02 10:59:59", Outcome.Doubts, "capture-before-shipping")]
    [InlineData("2025:03:02 11:00:00", Outcome.Doubts, "capture-before-delivery")]
    [InlineData("2025:03:05 10:59:59", Outcome.Doubts, "capture-before-delivery")]
    [InlineData("2025:03:05 11:00:00", Outcome.Supports, "capture-after-delivery")]
    [InlineData("2025:03:06 13:00:00", Outcome.Supports, "capture-after-delivery")]
    [InlineData("2025:03:06 13:00:01", Outcome.NoConclusion, "capture-after-claim")]
    public void The_capture_time_is_laid_against_the_orders_way(string taken, Outcome outcome, string code)
    {
        var finding = Photo((0x9003, taken)).Finding(Check, With(_order));

        Assert.Equal((outcome, code), (finding.Outcome, finding.Reason.Code));
        Assert.Contains("limit-clocks-can-be-wrong", finding.Limits);
    }

    [Theory]
    [InlineData("+00:00", Outcome.Supports)]
    [InlineData("Z", Outcome.Supports)]
    [InlineData("+08:00", Outcome.Doubts)]
    [InlineData("-05:00", Outcome.Supports)]
    public void The_offset_in_the_file_decides_what_its_time_means(string offset, Outcome outcome)
    {
        var finding = Photo((0x9003, "2025:03:05 05:00:00"), (0x9011, offset)).Finding(Check, With(_order));

        Assert.Equal(outcome, finding.Outcome);
        Assert.True(finding.Details["hasOffset"].GetBoolean());
        Assert.DoesNotContain("limit-offset-assumed", finding.Limits);
    }

    [Theory]
    [InlineData("")]
    [InlineData("+")]
    [InlineData("+99:00")]
    [InlineData("08:00+")]
    public void An_offset_that_makes_no_sense_is_assumed_and_said_so(string offset)
    {
        var finding = Photo((0x9003, "2025:03:05 12:00:00"), (0x9011, offset)).Finding(Check, With(_order));

        Assert.Equal((Outcome.Supports, false), (finding.Outcome, finding.Details["hasOffset"].GetBoolean()));
        Assert.Contains("limit-offset-assumed", finding.Limits);
    }

    [Theory]
    [InlineData("0000:00:00 00:00:00")]
    [InlineData("    :  :     :  :  ")]
    [InlineData("2025-03-01 12:00:00")]
    [InlineData("1970:01:01 00:00:00")]
    [InlineData("9999:12:31 23:59:59")]
    public void A_time_that_makes_no_sense_is_none(string taken) =>
        Assert.Equal("capture-time-absent", Photo((0x9003, taken)).Finding(Check, With(_order)).Reason.Code);

    [Fact]
    public void The_time_of_a_later_change_is_not_a_capture_time() =>
        Assert.Equal("capture-time-absent", Photo((0x0132, "2025:03:01 12:00:00")).Finding(Check, With(_order)).Reason.Code);

    [Fact]
    public void The_time_of_digitising_stands_in_for_a_missing_one() =>
        Assert.Equal("capture-before-shipping", Photo((0x9004, "2025:03:01 12:00:00")).Finding(Check, With(_order)).Reason.Code);

    [Fact]
    public void Without_the_delivery_nothing_is_concluded()
    {
        var photo = Photo((0x9003, "2025:03:05 12:00:00"));
        Assert.Equal("capture-time-without-delivery", photo.Finding(Check).Reason.Code);
        Assert.Equal("capture-time-without-delivery", photo.Finding(Check, With(_order with { DeliveredAt = null })).Reason.Code);
    }

    [Fact]
    public void No_capture_time_proves_nothing() =>
        Assert.Equal(Outcome.NoConclusion, XmpMaker.Jpeg.Finding(Check, With(_order)).Outcome);

    private static InspectionContext With(OrderTimeline order) => new([], null, order);

    private static DateTimeOffset Noon(int day) => new(2025, 3, day, 12, 0, 0, TimeSpan.FromHours(8));

    private static byte[] Photo(params (ushort Tag, string Text)[] texts) =>
        JpegMaker.WithExif(XmpMaker.Jpeg, ExifTextMaker.Of([.. texts.Select(t => (t.Tag, ExifTextMaker.Text(t.Text)))]));
}
