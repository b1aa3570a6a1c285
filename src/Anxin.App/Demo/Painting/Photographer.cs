using System.IO.Compression;
using Anxin.App.Evidence;
using Anxin.Forensics.Media;

namespace Anxin.App.Demo.Painting;

/// <summary>Takes the demo's photos: each is drawn anew, with its own colours, camera and light.</summary>
internal sealed class Photographer
{
    private const int Quality = 74;
    private bool _hasEncoder = true;

    public IReadOnlyList<Photo> Take(string category, bool mended, int count, Random chance) =>
        [.. Enumerable.Range(0, count).Select(_ => Take(category, mended, new Random(chance.Next())))];

    private Photo Take(string category, bool mended, Random chance) =>
        Photo(Encode(Film.Develop(Draw(category, mended, chance), chance)), category);

    internal static Photo Photo(byte[] bytes, string what) =>
        MediaFile.TryExamine(bytes, UploadReader.Limits, out var info, out var problem)
            ? new Photo(bytes, info)
            : throw new InvalidOperationException($"A drawing of {what} is no photo: {problem.Code}.");

    internal static Canvas Draw(string category, bool mended, Random chance)
    {
        var canvas = new Canvas(
            (chance.NextSingle() - 0.5f) * 7, 0.94f + (chance.NextSingle() * 0.16f),
            ((chance.NextSingle() - 0.5f) * 7, (chance.NextSingle() - 0.5f) * 5));
        Subject(category)(canvas, mended, chance);
        return canvas;
    }

    private static Action<Canvas, bool, Random> Subject(string category) => category switch
    {
        "gas-stove" => Kitchen.Stove,
        "range-hood" => Kitchen.Hood,
        "refrigerator" => Kitchen.Refrigerator,
        "air-conditioner" => Climate.AirConditioner,
        "water-heater" => Climate.WaterHeater,
        "washing-machine" => Household.WashingMachine,
        "television" => Household.Television,
        "computer-phone" => Household.Telephone,
        "lock-safe" => Home.Lock,
        "furniture" => Home.Chair,
        "lighting-electric" => Home.Lamp,
        "plumbing" => Pipes.UnderSink,
        _ => Climate.Fan,
    };

    /// <summary>As JPEG; where the encoder is not installed, as PNG.</summary>
    internal byte[] Encode(byte[] rgb)
    {
        if (_hasEncoder)
        {
            try
            {
                return Preview.Jpeg(
                    PngWriter.Write(rgb, Canvas.Width, Canvas.Height, CompressionLevel.NoCompression), UploadReader.Limits, Canvas.Width,
                    Quality);
            }
            catch (MediaException e) when (e.Problem.Code.StartsWith("decoder_", StringComparison.Ordinal))
            {
                _hasEncoder = false;
            }
        }

        return PngWriter.Write(rgb, Canvas.Width, Canvas.Height, CompressionLevel.Optimal);
    }
}
