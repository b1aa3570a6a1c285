using System.Globalization;
using Anxin.Forensics.Media.Native;

namespace Anxin.Forensics.Media.Decoding;

/// <summary>Decodes WebP through libwebp, which shrinks to any size while it decodes.</summary>
internal static unsafe class WebPDecoder
{
    public static Raster Decode(ReadOnlySpan<byte> bytes, MediaInfo info, PictureSize wanted)
    {
        WebPDecoderConfig config;
        if (LibWebP.InitConfig(&config, LibWebP.DecoderVersion) == 0)
        {
            throw new MediaException(Problems.DecoderMissing(LibWebP.Library, LibWebP.Package));
        }

        fixed (byte* webp = bytes)
        {
            Check(LibWebP.GetFeatures(webp, (nuint)bytes.Length, &config.Input, LibWebP.DecoderVersion));
            if (config.Input.Width != info.Width || config.Input.Height != info.Height)
            {
                throw new MediaException(Problems.Corrupt("its header is ambiguous"));
            }

            var channels = config.Input.HasAlpha == 0 ? 3 : 4;
            var samples = new byte[checked((int)(wanted.Pixels * channels))];
            fixed (byte* target = samples)
            {
                Aim(&config, target, samples.Length, wanted, channels);
                Check(LibWebP.Decode(webp, (nuint)bytes.Length, &config));
            }

            var raster = new Raster(wanted, channels, samples);
            return channels == 4 ? OnWhite.FromPremultiplied(raster) : raster;
        }
    }

    private static void Aim(WebPDecoderConfig* config, byte* target, int length, PictureSize wanted, int channels)
    {
        config->Options.UseScaling = wanted == new PictureSize(config->Input.Width, config->Input.Height) ? 0 : 1;
        config->Options.ScaledWidth = wanted.Width;
        config->Options.ScaledHeight = wanted.Height;
        config->Output.ColourMode = channels == 4 ? LibWebP.ModePremultipliedRgba : LibWebP.ModeRgb;
        config->Output.IsExternalMemory = 1;
        config->Output.Rgba = target;
        config->Output.Stride = wanted.Width * channels;
        config->Output.Size = (nuint)length;
    }

    private static void Check(int status)
    {
        if (status != LibWebP.StatusOk)
        {
            throw new MediaException(status == LibWebP.StatusOutOfMemory
                ? Problems.OutOfMemory()
                : Problems.Corrupt(string.Create(CultureInfo.InvariantCulture, $"its picture data cannot be decoded (status {status})")));
        }
    }
}
