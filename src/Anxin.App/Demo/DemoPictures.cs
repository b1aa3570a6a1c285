using Anxin.App.Demo.Claiming;
using Anxin.App.Demo.Painting;

namespace Anxin.App.Demo;

/// <summary>Pictures for trying a claim on the demo's open order, the same every time.</summary>
public static class DemoPictures
{
    private const int Seed = 20_262;

    public static IEnumerable<(string Name, byte[] Bytes)> Draw()
    {
        var (camera, goods) = (new GoodsPhotographer(new Photographer()), ClaimPlay.OpenNumber);
        yield return Named("listing", camera.Listing(goods));
        yield return Named("painted-crack", camera.PaintedCrack(goods, new Random(Seed)));
        yield return Named("honest-damage", camera.Honest(goods, new Random(Seed + 1)));
        yield return Named("ai-label", camera.Labelled(goods, new Random(Seed + 2)));
        yield return Named("blurred", camera.Blurred(goods, new Random(Seed + 3)));
    }

    private static (string Name, byte[] Bytes) Named(string name, Evidence.Photo photo) =>
        (name + (photo.Info.ContentType == "image/png" ? ".png" : ".jpg"), photo.Bytes);
}
