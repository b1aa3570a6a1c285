namespace Anxin.Forensics.Comparing.Aligning;

/// <summary>Small symmetric systems of equations, as least squares gives them.</summary>
internal static class LinearSystem
{
    /// <summary>Solves a symmetric positive definite system in place by Cholesky's method; false when it is not definite.</summary>
    /// <param name="matrix">Rows of n values; the lower triangle is read and overwritten.</param>
    /// <param name="vector">The right side; holds the answer afterwards.</param>
    public static bool Solve(Span<double> matrix, Span<double> vector)
    {
        var n = vector.Length;
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var sum = matrix[(i * n) + j];
                for (var k = 0; k < j; k++)
                {
                    sum -= matrix[(i * n) + k] * matrix[(j * n) + k];
                }

                if (i == j && !(sum > 1e-12))
                {
                    return false;
                }

                matrix[(i * n) + j] = i == j ? Math.Sqrt(sum) : sum / matrix[(j * n) + j];
            }
        }

        for (var i = 0; i < n; i++)
        {
            for (var k = 0; k < i; k++)
            {
                vector[i] -= matrix[(i * n) + k] * vector[k];
            }

            vector[i] /= matrix[(i * n) + i];
        }

        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
            {
                vector[i] -= matrix[(k * n) + i] * vector[k];
            }

            vector[i] /= matrix[(i * n) + i];
        }

        return true;
    }
}
