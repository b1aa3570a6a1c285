using Anxin.Forensics.Comparing.Aligning;

namespace Anxin.Forensics.Tests.Comparing.Aligning;

public sealed class HomographyFitTests
{
    private static readonly Homography _tilted = new(0.9, 0.1, 30, -0.08, 1.1, -12, 0.0002, -0.0001, 1);

    [Fact]
    public void A_map_is_found_again_from_points_and_leads_back()
    {
        var pairs = Pairs(_tilted, 30, seed: 1);
        var found = HomographyFit.Perspective(pairs)!.Value;
        foreach (var pair in pairs)
        {
            Assert.True(pair.Error(found) < 1e-6);
            var (x, y) = _tilted.Inverse().Map(pair.ToX, pair.ToY);
            Assert.Equal((pair.X, pair.Y), (Math.Round(x, 6), Math.Round(y, 6)));
        }
    }

    [Fact]
    public void Most_pairs_may_be_wrong_and_the_same_pairs_give_the_same_map()
    {
        var chance = new Random(2);
        PointPair[] pairs =
        [
            .. Pairs(_tilted, 60, seed: 2),
            .. Enumerable.Range(0, 120).Select(_ => new PointPair(chance.Next(640), chance.Next(480), chance.Next(640), chance.Next(480))),
        ];
        chance.Shuffle(pairs);

        var (map, followers) = Consensus.Of(pairs, 640)!.Value;

        Assert.InRange(followers, 60, 75);
        Assert.All(Pairs(_tilted, 20, seed: 3), p => Assert.True(p.Error(map) < 0.25));
        Assert.Equal(map, Consensus.Of(pairs, 640)!.Value.Map);
    }

    [Fact]
    public void Pairs_without_a_common_map_have_none()
    {
        var chance = new Random(5);
        var pairs = Enumerable.Range(0, 12).Select(_ => new PointPair(chance.Next(640), chance.Next(480), chance.Next(640), chance.Next(480)));
        Assert.Null(Consensus.Of([.. pairs], 640));
        Assert.Null(Consensus.Of([], 640));
    }

    private static PointPair[] Pairs(Homography map, int count, int seed)
    {
        var chance = new Random(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var (x, y) = (chance.Next(640), chance.Next(480));
            var (u, v) = map.Map(x, y);
            return new PointPair(x, y, u, v);
        })];
    }
}
