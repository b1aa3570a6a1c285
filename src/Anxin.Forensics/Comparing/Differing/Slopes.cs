using Anxin.Forensics.Pixels;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>How steep brightness is: the range of the pixels two rows and columns around, of the steeper of both pictures' models.</summary>
internal static class Slopes
{
    public static Plane Of(Plane model)
    {
        using var across = new Plane(model.Size);
        using var least = new Plane(model.Size);
        var target = new Plane(model.Size);
        for (var y = 0; y < model.Height; y++)
        {
            var row = model.Row(y);
            var low = least.Row(y);
            var high = across.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                var (from, to) = (Math.Max(0, x - 1), Math.Min(row.Length - 1, x + 1));
                low[x] = Math.Min(Math.Min(row[from], row[x]), row[to]);
                high[x] = Math.Max(Math.Max(row[from], row[x]), row[to]);
            }
        }

        for (var y = 0; y < model.Height; y++)
        {
            var (above, below) = (Math.Max(0, y - 1), Math.Min(model.Height - 1, y + 1));
            var lowA = least.Row(above);
            var lowB = least.Row(y);
            var lowC = least.Row(below);
            var highA = across.Row(above);
            var highB = across.Row(y);
            var highC = across.Row(below);
            var row = target.Row(y);
            for (var x = 0; x < row.Length; x++)
            {
                row[x] = Math.Max(Math.Max(highA[x], highB[x]), highC[x]) - Math.Min(Math.Min(lowA[x], lowB[x]), lowC[x]);
            }
        }

        return target;
    }
}
