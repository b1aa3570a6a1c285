using System.Buffers.Binary;

namespace Anxin.App.Common;

/// <summary>Ids that sort as they were made, those of one millisecond too: version 7 with a counter in its twelve bits after the version
/// (RFC 9562, section 6.2, method 1). Two processes are only in order as far as their clocks are.</summary>
public static class OrderedId
{
    private const long CounterMask = 0xFFF;

    /// <summary>The newest id's milliseconds since 1970, times 4096, and its counter: a full counter runs into the next millisecond.</summary>
    private static long _last;

    public static Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7().TryWriteBytes(bytes, bigEndian: true, out _);
        var stamp = After(BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16 << 12);
        BinaryPrimitives.WriteInt64BigEndian(bytes, ((stamp & ~CounterMask) << 4) | 0x7000 | (stamp & CounterMask));
        return new Guid(bytes, bigEndian: true);
    }

    private static long After(long now)
    {
        while (true)
        {
            var last = Volatile.Read(ref _last);
            var next = Math.Max(last + 1, now);
            if (Interlocked.CompareExchange(ref _last, next, last) == last)
            {
                return next;
            }
        }
    }
}
