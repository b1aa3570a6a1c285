using System.Buffers;

namespace Anxin.Forensics.Comparing.Differing;

/// <summary>The deviation of values around 0 by rank, which up to half of them cannot spoil.</summary>
internal static class RobustSpread
{
    public static float Of(ReadOnlySpan<float> values)
    {
        var buffer = ArrayPool<float>.Shared.Rent(values.Length);
        var sizes = buffer.AsSpan(0, values.Length);
        for (var i = 0; i < sizes.Length; i++)
        {
            sizes[i] = Math.Abs(values[i]);
        }

        sizes.Sort();
        var spread = sizes.Length == 0 ? 0 : 1.4826f * sizes[sizes.Length / 2];
        ArrayPool<float>.Shared.Return(buffer);
        return spread;
    }
}
