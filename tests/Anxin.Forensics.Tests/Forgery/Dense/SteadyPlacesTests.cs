using Anxin.Forensics.Features;
using Anxin.Forensics.Forgery;
using Anxin.Forensics.Forgery.Dense;

namespace Anxin.Forensics.Tests.Forgery.Dense;

public sealed class SteadyPlacesTests
{
    private const int Width = 320;
    private const int Height = 240;

    [Theory]
    [InlineData(0, 1)]
    [InlineData(20, 1)]
    [InlineData(-12, 1.2)]
    public void A_soft_place_that_was_turned_resized_and_put_elsewhere_proposes_its_move(int degrees, double scale)
    {
        var (sine, cosine) = Math.SinCos(degrees * Math.PI / 180);
        var luma = Soft(seed: 21);
        var covered = new Plane(Width, Height, (float[])luma.Values.Clone());
        for (var y = -36; y <= 36; y++)
        {
            for (var x = -36; x <= 36; x++)
            {
                var (u, v) = (((cosine * x) + (sine * y)) / scale, ((cosine * y) - (sine * x)) / scale);
                covered.Values[((160 + y) * Width) + 240 + x] = luma.At((float)(80 + u), (float)(80 + v));
            }
        }

        Assert.Contains(Found(covered), p => Misses(p, degrees, scale) < 5);
    }

    [Fact]
    public void A_picture_that_does_not_repeat_proposes_nothing()
    {
        for (var seed = 30; seed < 36; seed++)
        {
            Assert.Empty(Found(Soft(seed)));
        }
    }

    [Fact]
    public void A_plain_picture_proposes_nothing() => Assert.Empty(Found(new Plane(Width, Height)));

    // How far the move misses the middle of the copy, whichever way it was found.
    private static double Misses(MoveProposal proposal, int degrees, double scale)
    {
        var (there, back) = (proposal.Move.At(80, 80), proposal.Move.At(240, 160));
        var isResized = Math.Abs(Math.Sqrt(Math.Abs(proposal.Move.Area)) - scale) < 0.12
            || Math.Abs(Math.Sqrt(Math.Abs(proposal.Move.Area)) - (1 / scale)) < 0.12;
        var turn = Math.Abs(Math.Atan2(proposal.Move.YX, proposal.Move.XX) * 180 / Math.PI);
        return isResized && Math.Abs(turn - Math.Abs(degrees)) < 8
            ? Math.Min(Math.Abs(there.X - 240) + Math.Abs(there.Y - 160), Math.Abs(back.X - 80) + Math.Abs(back.Y - 80))
            : double.MaxValue;
    }

    private static List<MoveProposal> Found(Plane luma)
    {
        var grey = new Plane(Width, Height);
        return SteadyPlaces.Of(OffsetField.Of(Surroundings.Of(luma, grey, grey)));
    }

    // Noise of one size without corners or edges, as cloth out of focus.
    private static Plane Soft(int seed)
    {
        var (chance, noise) = (new Random(seed), new Plane(Width, Height));
        for (var i = 0; i < noise.Values.Length; i++)
        {
            noise.Values[i] = (float)(chance.NextDouble() - 0.5) * 600;
        }

        var soft = GaussianBlur.Of(noise, 3);
        for (var i = 0; i < soft.Values.Length; i++)
        {
            soft.Values[i] += 128;
        }

        return soft;
    }
}
