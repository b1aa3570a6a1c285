using System.Runtime.InteropServices;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Tests.Media.Decoding;

public sealed partial class NativeDecoderTests
{
    [Fact]
    public void A_library_that_is_not_installed_is_named_with_its_package()
    {
        var decoder = new NativeDecoder("libanxin-absent.so.0", "libanxin0", (_, _, _) =>
        {
            Absent();
            return new Raster(new PictureSize(1, 1), 3, new byte[3]);
        });
        var failure = Assert.Throws<MediaException>(
            () => decoder.Decode([1], new MediaInfo(MediaFormat.Jpeg, 1, 1, "image/jpeg"), new PictureSize(1, 1)));
        Assert.Equal("decoder_missing", failure.Problem.Code);
        Assert.Contains("libanxin-absent.so.0", failure.Problem.Message, StringComparison.Ordinal);
        Assert.Contains("apt-get install libanxin0", failure.Problem.Remedy, StringComparison.Ordinal);
        Assert.IsType<DllNotFoundException>(failure.InnerException);
    }

    [LibraryImport("libanxin-absent.so.0", EntryPoint = "absent")]
    private static partial void Absent();
}
