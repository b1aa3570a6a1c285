namespace Anxin.Forensics.Forgery;

/// <summary>Tidies up marked pixels of a box.</summary>
internal static class Spots
{
    /// <summary>The connected spot around a pixel; nothing when it is not marked.</summary>
    public static bool[] Connected(bool[] marked, int width, int start)
    {
        var (spot, open) = (new bool[marked.Length], new Stack<int>());
        if (marked[start])
        {
            spot[start] = true;
            open.Push(start);
        }

        Span<int> steps = [-1, 1, -width, width];
        while (open.TryPop(out var at))
        {
            foreach (var step in steps)
            {
                var next = at + step;
                var isBeside = next >= 0 && next < marked.Length && (Math.Abs(step) > 1 || next / width == at / width);
                if (isBeside && marked[next] && !spot[next])
                {
                    spot[next] = true;
                    open.Push(next);
                }
            }
        }

        return spot;
    }

    /// <summary>Fills what is enclosed: all that cannot be reached from the edge.</summary>
    public static bool[] Filled(bool[] marked, int width)
    {
        var height = marked.Length / width;
        var (outside, open) = (new bool[marked.Length], new Stack<int>());
        for (var i = 0; i < marked.Length; i++)
        {
            var (x, y) = (i % width, i / width);
            if ((x == 0 || y == 0 || x == width - 1 || y == height - 1) && !marked[i])
            {
                outside[i] = true;
                open.Push(i);
            }
        }

        Span<int> steps = [-1, 1, -width, width];
        while (open.TryPop(out var at))
        {
            foreach (var step in steps)
            {
                var next = at + step;
                var isBeside = next >= 0 && next < marked.Length && (Math.Abs(step) > 1 || next / width == at / width);
                if (isBeside && !marked[next] && !outside[next])
                {
                    outside[next] = true;
                    open.Push(next);
                }
            }
        }

        return Array.ConvertAll(outside, o => !o);
    }

    /// <summary>Marks every pixel with a marked one within a square around it.</summary>
    public static bool[] Grown(bool[] marked, int width, int reach) => Square(marked, width, reach, any: true);

    /// <summary>Keeps every pixel with only marked ones within a square around it.</summary>
    public static bool[] Shrunk(bool[] marked, int width, int reach) => Square(marked, width, reach, any: false);

    private static bool[] Square(bool[] marked, int width, int reach, bool any)
    {
        var across = new bool[marked.Length];
        var height = marked.Length / width;
        for (var i = 0; i < marked.Length; i++)
        {
            var (row, x) = (i / width * width, i % width);
            across[i] = !any;
            for (var j = Math.Max(0, x - reach); j <= Math.Min(width - 1, x + reach) && across[i] != any; j++)
            {
                across[i] = marked[row + j];
            }
        }

        var down = new bool[marked.Length];
        for (var i = 0; i < marked.Length; i++)
        {
            var (y, x) = (i / width, i % width);
            down[i] = !any;
            for (var j = Math.Max(0, y - reach); j <= Math.Min(height - 1, y + reach) && down[i] != any; j++)
            {
                down[i] = across[(j * width) + x];
            }
        }

        return down;
    }
}
