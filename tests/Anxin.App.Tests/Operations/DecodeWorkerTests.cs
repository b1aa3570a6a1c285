using System.Diagnostics;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Supervising;
using Anxin.Forensics.Tests.Media.Pictures;
using Anxin.Server;

namespace Anxin.App.Tests.Operations;

public sealed class DecodeWorkerTests
{
    private static readonly byte[] _photo = JpegMaker.Of(Drawing.Scene(640, 480));

    [Fact]
    public void The_program_decodes_for_a_server_and_one_that_was_killed_is_replaced()
    {
        using var decoder = Supervised(560L << 20);
        var info = Info(_photo);
        var expected = NativeDecoder.For(MediaFormat.Jpeg).Decode(_photo, info, new PictureSize(320, 240));

        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(expected.Samples, decoder.Decode(_photo, info, new PictureSize(320, 240)).Samples);
        }

        Assert.Equal((1, 0), (decoder.Started, decoder.Lost));
        foreach (var child in Children())
        {
            child.Kill();
            child.WaitForExit();
        }

        Assert.Throws<MediaException>(() => decoder.Decode(_photo, info, new PictureSize(320, 240)));
        Assert.Equal(expected.Samples, decoder.Decode(_photo, info, new PictureSize(320, 240)).Samples);
        Assert.Equal((2, 1), (decoder.Started, decoder.Lost));
    }

    [Fact]
    public void A_picture_that_needs_more_memory_than_a_worker_may_hold_is_refused_and_the_next_one_decodes()
    {
        var large = JpegMaker.Of(Drawing.Scene(5000, 4000), JpegMaker.Progressive);
        using var decoder = Supervised(96L << 20);

        Assert.Throws<MediaException>(() => decoder.Decode(large, Info(large), new PictureSize(5000, 4000)));
        Assert.Equal(new PictureSize(64, 48), decoder.Decode(_photo, Info(_photo), new PictureSize(64, 48)).Size);
    }

    private static SupervisedDecoder Supervised(long mostBytes) => new(new WorkerOptions(
        "dotnet", [typeof(AnxinServer).Assembly.Location, "decode-worker", mostBytes.ToString(System.Globalization.CultureInfo.InvariantCulture)])
    {
        MostBytes = mostBytes,
    });

    private static IEnumerable<Process> Children()
    {
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            var number = Path.GetFileName(folder);
            if (int.TryParse(number, out var id) && IsWorkerOfOurs(id))
            {
                yield return Process.GetProcessById(id);
            }
        }
    }

    // The line of a process: its number, its name in brackets, its state, its parent.
    private static bool IsWorkerOfOurs(int id)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{id}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return fields[1] == Environment.ProcessId.ToString(System.Globalization.CultureInfo.InvariantCulture)
                && File.ReadAllText($"/proc/{id}/cmdline").Contains("decode-worker", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false; // it has ended
        }
    }

    private static MediaInfo Info(byte[] file)
    {
        Assert.True(MediaFile.TryExamine(file, new MediaLimits(), out var info, out var problem), problem?.Message);
        return info;
    }
}
