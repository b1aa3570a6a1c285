using Anxin.Forensics.Media;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>Puts changed pixels that lie close together into groups and measures them.</summary>
internal static class ChangedGroups
{
    private const double Reach = 0.012;
    private const int LeastPixels = 12;
    private const int Angles = 36;

    /// <summary>The groups, the largest first.</summary>
    public static List<ChangedGroup> Of(ComparedPair pair, int[] labels)
    {
        var near = Near(labels, pair.Size);
        var (groups, members, open) = (new List<ChangedGroup>(), new List<int>(), new Stack<int>());
        for (var start = 0; start < near.Length; start++)
        {
            if (near[start])
            {
                Collect(near, start, pair.Size.Width, members, open);
                members.RemoveAll(at => labels[at] == 0);
                if (members.Count >= LeastPixels)
                {
                    groups.Add(GroupColours.Measure(Shape(members, pair.Size), pair, members));
                }
            }
        }

        groups.Sort((a, b) => b.Pixels.CompareTo(a.Pixels));
        return groups;
    }

    private static bool[] Near(int[] labels, PictureSize size)
    {
        var reach = Math.Max(1, (int)(Math.Max(size.Width, size.Height) * Reach));
        using var changed = new Pixels.Plane(size);
        var samples = changed.Samples;
        for (var i = 0; i < samples.Length; i++)
        {
            samples[i] = labels[i] != 0 ? 1 : 0;
        }

        using var mean = BoxMean.Of(changed, reach);
        var near = new bool[labels.Length];
        for (var i = 0; i < near.Length; i++)
        {
            near[i] = mean.Samples[i] > 1e-5f;
        }

        return near;
    }

    private static void Collect(bool[] near, int start, int width, List<int> members, Stack<int> open)
    {
        members.Clear();
        near[start] = false;
        open.Push(start);
        while (open.TryPop(out var at))
        {
            members.Add(at);
            var x = at % width;
            Visit(at - 1, x > 0);
            Visit(at + 1, x < width - 1);
            Visit(at - width, at >= width);
            Visit(at + width, at + width < near.Length);
        }

        void Visit(int next, bool exists)
        {
            if (exists && near[next])
            {
                near[next] = false;
                open.Push(next);
            }
        }
    }

    private static ChangedGroup Shape(List<int> members, PictureSize size)
    {
        var best = (Area: double.PositiveInfinity, Length: 0.0, Thickness: 0.0, Angle: 0.0);
        for (var turn = 0; turn < Angles; turn++)
        {
            var angle = Math.PI / 2 * turn / Angles;
            var (across, down) = Extent(members, size.Width, angle);
            if (across * down < best.Area)
            {
                best = (across * down, Math.Max(across, down), Math.Min(across, down), across >= down ? angle : angle + (Math.PI / 2));
            }
        }

        double side = Math.Max(size.Width, size.Height);
        return new ChangedGroup(members.Count, best.Length / side, best.Thickness / side, members.Count / best.Area, best.Angle);
    }

    private static (double Across, double Down) Extent(List<int> members, int width, double angle)
    {
        var (sin, cos) = Math.SinCos(angle);
        double left = double.MaxValue, right = double.MinValue, top = double.MaxValue, bottom = double.MinValue;
        foreach (var at in members)
        {
            var (x, y) = (at % width, at / width);
            var (u, v) = ((x * cos) + (y * sin), (y * cos) - (x * sin));
            (left, right) = (Math.Min(left, u), Math.Max(right, u));
            (top, bottom) = (Math.Min(top, v), Math.Max(bottom, v));
        }

        return (right - left + 1, bottom - top + 1);
    }
}
