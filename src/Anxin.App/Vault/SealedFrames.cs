using System.Buffers.Binary;

namespace Anxin.App.Vault;

/// <summary>
/// The form of a file too large to be held in memory: a format byte, then frames of 64 KiB, each sealed by itself. The number of a
/// frame and whether it is the last are authenticated, so frames cannot be moved, dropped or cut off.
/// </summary>
internal static class SealedFrames
{
    public const byte Format = 2;
    public const int Plain = 1 << 16;

    /// <summary>Format byte, nonce and tag that sealing adds to each frame.</summary>
    public const int Added = 1 + 12 + 16;

    public const int Sealed = Plain + Added;

    /// <summary>Seals a stream into another; memory stays at a few frames whatever its length.</summary>
    public static async Task Write(Stream from, Stream to, byte[] key, CancellationToken ct)
    {
        to.WriteByte(Format);
        var (held, next) = (new byte[Plain], new byte[Plain]);
        var count = await from.ReadAtLeastAsync(held, Plain, throwOnEndOfStream: false, ct);
        for (var frame = 0L; ; frame++)
        {
            var following = count < Plain ? 0 : await from.ReadAtLeastAsync(next, Plain, throwOnEndOfStream: false, ct);
            await to.WriteAsync(DataKey.Seal(key, held.AsSpan(0, count), Context(frame, following == 0)), ct);
            if (following == 0)
            {
                return;
            }

            (held, next, count) = (next, held, following);
        }
    }

    public static byte[] Context(long frame, bool last)
    {
        var context = new byte[13];
        "file"u8.CopyTo(context);
        BinaryPrimitives.WriteInt64BigEndian(context.AsSpan(4), frame);
        context[12] = last ? (byte)1 : (byte)0;
        return context;
    }
}
