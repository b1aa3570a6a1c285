using System.Buffers;

namespace Anxin.Places.Resolving;

/// <summary>Characters that only part words.</summary>
internal static class Separators
{
    private static readonly SearchValues<char> All =
        SearchValues.Create(" \t\r\n,.;:|/\\-_~!?'\"`()[]{}<>*=+&^%@。、，；：·•—–…｜《》〈〉【】「」『』“”‘’〔〕￥\u200b\ufeff\u00a0");

    public static bool Contains(char c) =>
        c < 0x80 ? All.Contains(c) : (c < 0x4E00 || c >= 0xFF00) && (All.Contains(c) || char.IsControl(c) || char.IsWhiteSpace(c));
}
