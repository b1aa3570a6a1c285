using System.Buffers.Binary;
using System.Diagnostics;
using Anxin.Forensics.Media;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Media.Structure;

public sealed class HeifStructureTests
{
    [Fact]
    public void A_picture_in_a_container_of_our_own_is_taken()
    {
        var photo = HeicMaker.Single("quadrants.heic", 128, 96);
        Assert.True(MediaFile.TryExamine(photo, new MediaLimits(), out var info, out var problem), problem?.Message);
        Assert.Equal((128, 96), (info.Width, info.Height));
    }

    [Fact]
    public void A_container_that_claims_more_than_the_limit_is_refused() =>
        Refused("photo_too_many_pixels", HeicMaker.Single("quadrants.heic", 40_000, 40_000));

    [Fact]
    public void A_container_that_claims_less_than_the_decoder_would_allocate_is_refused() =>
        Refused("photo_corrupt", HeicMaker.Single("scene.heic", 8, 8));

    [Fact]
    public void Parameter_sets_hidden_in_the_data_may_not_claim_more_either()
    {
        var photo = HeicMaker.Single("tile0.heic", 64, 64);
        var large = HeicMaker.Single("scene.heic", 320, 240);
        var set = ParameterSet(large);
        Refused("photo_corrupt", InFrontOfData(photo, [0, 0, 0, (byte)set.Length, .. set]));

        var repeated = InFrontOfData(large, [0, 0, 0, (byte)set.Length, .. set]);
        Assert.True(MediaFile.TryExamine(repeated, new MediaLimits(), out _, out var problem), problem?.Message);
    }

    [Fact]
    public void A_grid_must_be_covered_by_its_tiles()
    {
        Refused("photo_corrupt", HeicMaker.Grid(width: 129));
        Refused("photo_corrupt", HeicMaker.Grid(height: 64));
        Refused("photo_corrupt", HeicMaker.Grid(rows: 4, columns: 4, width: 256, height: 256));
        Refused("photo_corrupt", HeicMaker.Grid(rows: 255, columns: 255, width: 16_000, height: 3_000));
    }

    [Fact]
    public void A_grid_that_claims_more_than_the_limit_is_refused() =>
        Refused("photo_too_many_pixels", HeicMaker.Grid(width: 30_000, height: 30_000));

    [Fact]
    public void Tiles_that_claim_more_than_they_hold_are_refused() =>
        Refused("photo_corrupt", HeicMaker.Grid(width: 12_000, height: 200, tileSide: 6_000));

    [Fact]
    public void An_extent_table_that_asks_for_billions_of_steps_is_refused_at_once()
    {
        var photo = HeicMaker.Single("quadrants.heic", 128, 96);
        var at = photo.AsSpan().IndexOf("iloc"u8);
        photo[at + 8] = 0; // no bytes for offsets and lengths
        photo[at + 9] = 0;
        photo.AsSpan(at + 10, 20).Fill(0xFF);
        var start = Stopwatch.GetTimestamp();
        Refused("photo_corrupt", photo);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void A_length_of_64_bits_near_its_end_is_refused()
    {
        byte[] photo = [.. HeicMaker.Single("quadrants.heic", 128, 96), 0, 0, 0, 1, .. "free"u8, .. Enumerable.Repeat((byte)0xFF, 8)];
        Refused("photo_truncated", photo);
    }

    [Fact]
    public void Data_that_are_no_av1_are_refused_under_any_brand()
    {
        var photo = HeicMaker.Single("quadrants.heic", 128, 96);
        "av01"u8.CopyTo(photo.AsSpan(photo.AsSpan().IndexOf("hvc1"u8)));
        Refused("photo_corrupt", photo);
    }

    private static ReadOnlySpan<byte> ParameterSetOf(byte[] photo)
    {
        // Behind the type byte of its array and the count of its units stands the length of the set; type 33 is the sequence set.
        var configuration = photo.AsSpan(photo.AsSpan().IndexOf("hvcC"u8) + 4 + 23);
        while ((configuration[0] & 63) != 33)
        {
            configuration = configuration[(5 + BinaryPrimitives.ReadUInt16BigEndian(configuration[3..]))..];
        }

        return configuration.Slice(5, BinaryPrimitives.ReadUInt16BigEndian(configuration[3..]));
    }

    private static byte[] ParameterSet(byte[] photo) => ParameterSetOf(photo).ToArray();

    // The only extent starts where the data box starts and is the last thing in the file.
    private static byte[] InFrontOfData(byte[] photo, byte[] units)
    {
        var box = photo.AsSpan().IndexOf("mdat"u8) - 4;
        byte[] changed = [.. photo[..(box + 8)], .. units, .. photo[(box + 8)..]];
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(box), changed.Length - box);
        var length = photo.AsSpan().IndexOf("iloc"u8) + 4 + 4 + 2 + 2 + 6 + 4;
        BinaryPrimitives.WriteInt32BigEndian(changed.AsSpan(length), changed.Length - box - 8);
        return changed;
    }

    private static void Refused(string code, byte[] photo)
    {
        Assert.False(MediaFile.TryExamine(photo, new MediaLimits(), out _, out var problem));
        Assert.Equal(code, problem.Code);
    }
}
