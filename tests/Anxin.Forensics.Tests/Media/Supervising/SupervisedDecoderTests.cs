using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Media.Supervising;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Supervising;

public sealed class SupervisedDecoderTests
{
    private static readonly byte[] _photo = Samples.Get("baseline.jpg");

    [Fact]
    public void A_request_is_answered_with_the_very_pixels_that_this_process_decodes()
    {
        foreach (var name in new[] { "baseline.jpg", "true-colour.png", "lossy.webp", "scene.heic" })
        {
            var (file, info) = (Samples.Get(name), Info(Samples.Get(name)));
            var wanted = new PictureSize(info.Width, info.Height).Within(64);
            using var requests = new MemoryStream();
            using var answers = new MemoryStream();
            WorkerMessage.WriteRequest(requests, file, info, wanted);
            requests.Position = 0;
            DecodeWorker.Serve(requests, answers, 0);
            answers.Position = 0;

            var answer = WorkerMessage.ReadAnswer(answers);

            var expected = NativeDecoder.For(info.Format).Decode(file, info, wanted);
            Assert.Equal(expected.Size, answer?.Picture?.Size);
            Assert.Equal(expected.Samples, answer?.Picture?.Samples);
        }
    }

    [Fact]
    public void A_file_that_does_not_decode_is_answered_with_its_problem()
    {
        byte[] broken = [.. _photo[..(_photo.Length / 2)], .. "not a picture any more"u8];
        using var requests = new MemoryStream();
        using var answers = new MemoryStream();
        WorkerMessage.WriteRequest(requests, broken, Info(_photo) with { Format = MediaFormat.Png }, new PictureSize(8, 8));
        requests.Position = 0;
        DecodeWorker.Serve(requests, answers, 0);
        answers.Position = 0;

        Assert.Equal("photo_corrupt", WorkerMessage.ReadAnswer(answers)?.Problem?.Code);
    }

    [Theory]
    [InlineData("exit 3")]
    [InlineData("kill -SEGV $$")]
    [InlineData("sleep 60")]
    [InlineData("head -c 100000 /dev/zero; sleep 60")]
    [InlineData("printf '\\377\\377\\377\\177'; sleep 60")]
    public void A_worker_that_crashes_hangs_or_babbles_costs_its_picture_and_no_more(string script)
    {
        using var decoder = new SupervisedDecoder(new WorkerOptions("/bin/sh", ["-c", script]) { Longest = TimeSpan.FromSeconds(2) });

        for (var i = 1; i <= 2; i++)
        {
            var refused = Assert.Throws<MediaException>(() => decoder.Decode(_photo, Info(_photo), new PictureSize(8, 8)));
            Assert.Equal("photo_corrupt", refused.Problem.Code);
            Assert.Equal((i, i), (decoder.Lost, decoder.Started));
        }
    }

    [Fact]
    public void A_program_that_does_not_exist_is_the_machines_fault()
    {
        using var decoder = new SupervisedDecoder(new WorkerOptions("/nowhere/anxin", []));

        Assert.Throws<InvalidOperationException>(() => decoder.Decode(_photo, Info(_photo), new PictureSize(8, 8)));
    }

    private static MediaInfo Info(byte[] file)
    {
        Assert.True(MediaFile.TryExamine(file, new MediaLimits(), out var info, out var problem), problem?.Message);
        return info;
    }
}
