using Anxin.Forensics.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Pixels;
using Anxin.Forensics.Prints.Parts;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Prints.Parts;

public sealed class PartPrintTests
{
    private static readonly PartPrint _print = PartPrint.Of(Decoded(PngMaker.Of(Goods.Of(40))));

    [Fact]
    public void A_print_is_read_back_as_written()
    {
        var read = PartPrintFormat.Read(PartPrintFormat.Write(_print))!;
        Assert.Equal(_print.Features.Descriptors, read.Features.Descriptors);
        Assert.Equal(_print.Thumbnail.Luma, read.Thumbnail.Luma);
        for (var i = 0; i < read.Features.Count; i++)
        {
            var (a, b) = (_print.Features.Points[i], read.Features.Points[i]);
            Assert.Equal((a.X, a.Y, a.Angle), (b.X, b.Y, b.Angle), Near);
            Assert.InRange(b.Scale / a.Scale, 0.98, 1.02);
        }
    }

    [Fact]
    public void Cut_or_lengthened_bytes_are_no_print()
    {
        var bytes = PartPrintFormat.Write(_print);
        for (var length = 0; length < bytes.Length; length += 7)
        {
            Assert.Null(PartPrintFormat.Read(bytes.AsSpan(0, length)));
        }

        Assert.Null(PartPrintFormat.Read([.. bytes, 0]));
    }

    [Fact]
    public void Postings_are_found_however_they_were_filed()
    {
        var (grown, filled) = (new PostingTable(), new PostingTable());
        var prints = Enumerable.Range(0, 1_200).Select(i => Any(new Random(i))).ToArray(); // beyond what is kept unsorted
        for (var i = 0; i < prints.Length; i++)
        {
            grown.Add((uint)i, prints[i]);
        }

        filled.Fill(prints.SelectMany((p, i) => p.Features.Descriptors
            .Select(d => (FeatureWord.Of(d), ((ulong)i << 32) | FeatureWord.Signature(d)))));

        Assert.Equal(1_200 * 200, grown.Count);
        foreach (var wanted in new[] { 0, 599, 1_199 })
        {
            foreach (var table in new[] { grown, filled })
            {
                var vote = PartVotes.Of(table, prints[wanted].Features, _ => true, 3)[0];
                Assert.Equal(((uint)wanted, false), (vote.Picture, vote.IsMirrored));
                Assert.InRange(vote.Count, 200, 200);
                var mirrored = PartVotes.Of(table, prints[wanted].Features.Mirrored(), _ => true, 3)[0];
                Assert.Equal(((uint)wanted, true), (mirrored.Picture, mirrored.IsMirrored));
            }
        }
    }

    private static PartPrint Any(Random chance)
    {
        ulong Word() => ((ulong)chance.NextInt64() << 1) ^ (ulong)chance.NextInt64();
        var descriptors = Enumerable.Range(0, 200).Select(_ => new Descriptor(Word(), Word(), Word(), Word())).ToArray();
        return new PartPrint(new FeatureSet(480, 480, new Keypoint[200], descriptors), new Thumbnail(1, 1, [0]));
    }

    private static bool Near((float X, float Y, byte Angle) a, (float X, float Y, byte Angle) b) =>
        Math.Abs(a.X - b.X) < 0.02 && Math.Abs(a.Y - b.Y) < 0.02 && a.Angle == b.Angle;

    private static Picture Decoded(byte[] file)
    {
        Assert.True(MediaFile.TryExamine(file, new MediaLimits(), out var info, out _));
        return Picture.Decode(file, info);
    }
}
