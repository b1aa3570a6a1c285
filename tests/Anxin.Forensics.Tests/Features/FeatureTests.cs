using Anxin.Forensics.Features;
using Anxin.Forensics.Media;
using Anxin.Forensics.Media.Decoding;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Features;

public sealed class FeatureTests
{
    private static readonly Drawing _goods = Goods.Of(70);

    [Fact]
    public void A_tilted_picture_is_laid_on_the_original_to_a_pixel_and_a_half()
    {
        var (first, second) = (Found(_goods.Tilted(12)), Found(_goods));
        var alignment = Aligner.Of(first, second, FeatureMatcher.Of(first, second));

        Assert.NotNull(alignment);
        Assert.InRange(alignment.Inliers.Length, 40, first.Count);
        Assert.InRange(alignment.Error, 0, 2);
        var (sine, cosine) = Math.SinCos(12 * Math.PI / 180);
        var (x, y) = alignment.Projection.At(320 + 100, 240 - 50);
        Assert.InRange(x, 320 + (cosine * 100) + (sine * 50) - 1.5, 320 + (cosine * 100) + (sine * 50) + 1.5);
        Assert.InRange(y, 240 + (sine * 100) - (cosine * 50) - 1.5, 240 + (sine * 100) - (cosine * 50) + 1.5);
    }

    [Fact]
    public void Features_mirrored_are_those_of_the_mirrored_picture()
    {
        var (turned, direct) = (Found(_goods).Mirrored(), Found(_goods.Lying(transposed: false, mirrored: true, flipped: false)));
        var alignment = Aligner.Of(turned, direct, FeatureMatcher.Of(turned, direct));

        Assert.NotNull(alignment);
        Assert.InRange(alignment.Inliers.Length, direct.Count / 2, direct.Count);
        Assert.InRange(alignment.Inliers.Average(m => m.Distance), 0, 12);
        Assert.InRange(alignment.Error, 0, 2);
    }

    [Fact]
    public void Mirroring_a_descriptor_twice_changes_nothing()
    {
        foreach (var descriptor in Found(_goods).Descriptors)
        {
            Assert.NotEqual(descriptor, descriptor.Mirrored());
            Assert.Equal(descriptor, descriptor.Mirrored().Mirrored());
        }
    }

    [Fact]
    public void Different_goods_do_not_lie_on_each_other()
    {
        var sets = Enumerable.Range(80, 12).Select(seed => Found(Goods.Of(seed))).ToArray();
        for (var i = 0; i < sets.Length; i++)
        {
            for (var j = i + 1; j < sets.Length; j++)
            {
                var alignment = Aligner.Of(sets[i], sets[j], FeatureMatcher.Of(sets[i], sets[j]));
                Assert.InRange(alignment?.Inliers.Length ?? 0, 0, 16);
            }
        }
    }

    [Fact]
    public void The_same_picture_gives_the_same_features_each_time()
    {
        var (a, b) = (Found(_goods), Found(_goods));
        Assert.Equal(a.Points, b.Points);
        Assert.Equal(a.Descriptors, b.Descriptors);
    }

    [Fact]
    public void A_plain_or_tiny_picture_has_none()
    {
        Assert.Equal(0, FeatureFinder.Of(new Plane(200, 150), 100).Count);
        Assert.Equal(0, FeatureFinder.Of(new Plane(1, 1), 100).Count);
        Assert.Equal(0, FeatureFinder.Of(new Plane(5000, 2), 100).Count);
    }

    [Fact]
    public void Vector_and_scalar_blur_agree_at_every_length()
    {
        var chance = new Random(1);
        for (var n = 0; n <= 67; n++)
        {
            var (a, b) = (Any(chance, n), Any(chance, n));
            var vector = Any(chance, n);
            var scalar = (float[])vector.Clone();
            GaussianBlur.AddPair(a, b, 0.3f, vector);
            GaussianBlur.AddPairScalar(a, b, 0.3f, scalar);
            Assert.Equal(scalar, vector);
        }
    }

    [Fact]
    public void Directions_are_those_of_the_arc_tangent()
    {
        var chance = new Random(2);
        for (var i = 0; i < 10_000; i++)
        {
            var (y, x) = (chance.NextSingle() - 0.5f, chance.NextSingle() - 0.5f);
            var turn = Math.Atan2(y, x) / (2 * Math.PI);
            Assert.Equal(turn < 0 ? turn + 1 : turn, Angle.Of(y, x), 0.0001);
        }

        Assert.Equal([0f, 0.25f, 0.5f, 0.75f], [Angle.Of(0, 1), Angle.Of(1, 0), Angle.Of(0, -1), Angle.Of(-1, 0)]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_projection_is_found_again_from_where_places_lie(bool withPerspective)
    {
        var real = new Projection(0.9, 0.2, 30, -0.15, 1.1, -12, withPerspective ? 2e-4 : 0, withPerspective ? -1e-4 : 0);
        var chance = new Random(3);
        var pairs = Enumerable.Range(0, 30).Select(_ =>
        {
            var (x, y) = (chance.NextDouble() * 600, chance.NextDouble() * 400);
            var (u, v) = real.At(x, y);
            return new PlacePair(x, y, u, v);
        }).ToArray();

        var found = ProjectionFit.Of(pairs, withPerspective)!.Value;

        Assert.All(pairs, p => Assert.InRange(p.Miss(found), 0, 1e-8));
        var (backX, backY) = found.Inverse()!.Value.At(pairs[0].ToX, pairs[0].ToY);
        Assert.Equal(pairs[0].FromX, backX, 1e-6);
        Assert.Equal(pairs[0].FromY, backY, 1e-6);
    }

    [Fact]
    public void Places_on_one_line_tell_no_projection()
    {
        var pairs = Enumerable.Range(0, 10).Select(i => new PlacePair(i, 2 * i, i, i)).ToArray();
        Assert.Null(ProjectionFit.Of(pairs, withPerspective: false));
        Assert.Null(new Projection(0, 0, 1, 0, 0, 1, 0, 0).Inverse());
    }

    private static FeatureSet Found(Drawing drawing) =>
        FeatureFinder.Of(new Raster(new PictureSize(drawing.Width, drawing.Height), 3, drawing.Rgb), 240);

    private static float[] Any(Random chance, int count) => [.. Enumerable.Range(0, count).Select(_ => chance.NextSingle())];
}
