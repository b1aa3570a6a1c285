namespace Anxin.Forensics.Features;

/// <summary>Solves small systems of linear equations by elimination.</summary>
internal static class Linear
{
    /// <summary>The unknowns of as many equations, the right side in the last column; null when they do not tell them. Overwrites its input.</summary>
    public static double[]? Solve(double[,] equations)
    {
        var count = equations.GetLength(0);
        for (var step = 0; step < count; step++)
        {
            var pivot = step;
            for (var row = step + 1; row < count; row++)
            {
                pivot = Math.Abs(equations[row, step]) > Math.Abs(equations[pivot, step]) ? row : pivot;
            }

            if (Math.Abs(equations[pivot, step]) < 1e-10)
            {
                return null;
            }

            Swap(equations, step, pivot);
            Eliminate(equations, step);
        }

        var solved = new double[count];
        for (var i = count - 1; i >= 0; i--)
        {
            var sum = equations[i, count];
            for (var j = i + 1; j < count; j++)
            {
                sum -= equations[i, j] * solved[j];
            }

            solved[i] = sum / equations[i, i];
        }

        return solved;
    }

    private static void Swap(double[,] equations, int a, int b)
    {
        for (var column = 0; a != b && column < equations.GetLength(1); column++)
        {
            (equations[a, column], equations[b, column]) = (equations[b, column], equations[a, column]);
        }
    }

    private static void Eliminate(double[,] equations, int step)
    {
        for (var row = step + 1; row < equations.GetLength(0); row++)
        {
            var factor = equations[row, step] / equations[step, step];
            for (var column = step; column < equations.GetLength(1); column++)
            {
                equations[row, column] -= factor * equations[step, column];
            }
        }
    }
}
