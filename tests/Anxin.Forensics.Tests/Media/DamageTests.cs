using System.Diagnostics;
using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media;

public sealed class DamageTests
{
    private static readonly MediaLimits _limits = new(MaxPixels: 4_000_000);

    private static readonly string[] _codes =
    [
        "photo_empty", "photo_too_many_pixels", "photo_truncated", "photo_not_an_image", "photo_unsupported_format", "photo_corrupt",
    ];

    [Theory]
    [InlineData(MediaFormat.Jpeg, 1)]
    [InlineData(MediaFormat.Png, 2)]
    [InlineData(MediaFormat.WebP, 3)]
    [InlineData(MediaFormat.Heic, 4)]
    [InlineData(MediaFormat.Avif, 9)]
    [InlineData(MediaFormat.Gif, 10)]
    [InlineData(MediaFormat.Bmp, 11)]
    public void Twenty_thousand_damaged_files_are_examined_quickly_and_without_an_exception(MediaFormat format, int seed)
    {
        var chance = new Random(seed);
        var (taken, slowest) = (0, TimeSpan.Zero);
        for (var i = 0; i < 20_000; i++)
        {
            var damaged = Damaged(format, chance);
            var start = Stopwatch.GetTimestamp();
            var whole = MediaFile.TryExamine(damaged, _limits, out var info, out var problem);
            slowest = TimeSpan.FromTicks(Math.Max(slowest.Ticks, Stopwatch.GetElapsedTime(start).Ticks));
            taken += whole ? 1 : 0;
            Assert.True(whole ? info!.Size.Pixels <= _limits.MaxPixels : _codes.Contains(problem!.Code));
        }

        Assert.InRange(taken, 1, 19_999); // both answers were reached, so the damage is neither harmless nor hopeless
        Assert.InRange(slowest, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Theory]
    [InlineData(MediaFormat.Jpeg, 5)]
    [InlineData(MediaFormat.Png, 6)]
    [InlineData(MediaFormat.WebP, 7)]
    [InlineData(MediaFormat.Heic, 8)]
    [InlineData(MediaFormat.Avif, 12)]
    [InlineData(MediaFormat.Gif, 13)]
    [InlineData(MediaFormat.Bmp, 14)]
    public void Five_hundred_damaged_files_that_look_whole_give_a_preview_or_a_reason(MediaFormat format, int seed)
    {
        var chance = new Random(seed);
        for (var done = 0; done < 500;)
        {
            var damaged = Damaged(format, chance);
            if (!MediaFile.TryExamine(damaged, _limits, out var info, out _) || info.Format != format)
            {
                continue;
            }

            done++;
            var failure = Record.Exception(() => Looked.At(Preview.Jpeg(damaged, _limits, 64)));
            var explained = failure is MediaException refused && _codes.Contains(refused.Problem.Code);
            Assert.True(failure is null || explained, failure?.ToString());
        }
    }

    private static byte[] Damaged(MediaFormat format, Random chance)
    {
        string[] names = [.. Samples.Names.Select(row => row.Data).Where(name => Samples.FormatOf(name) == format)];
        var others = Samples.All.ToArray();
        return Mutation.Of(Samples.Get(names[chance.Next(names.Length)]), others[chance.Next(others.Length)], chance);
    }
}
