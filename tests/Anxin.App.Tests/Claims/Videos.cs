using System.Buffers.Binary;

namespace Anxin.App.Tests.Claims;

/// <summary>Files with the boxes of a film and noise for pictures: enough for whoever only reads the boxes.</summary>
internal static class Videos
{
    public static byte[] Mp4(int length)
    {
        var film = new byte[length];
        new Random(7).NextBytes(film);
        var at = Box(film, 0, 24, "ftyp");
        "isom"u8.CopyTo(film.AsSpan(8));
        at = Box(film, at, 108, "moov");
        Box(film, at, length - at, "mdat");
        return film;
    }

    private static int Box(byte[] film, int at, int size, string kind)
    {
        BinaryPrimitives.WriteInt32BigEndian(film.AsSpan(at), size);
        System.Text.Encoding.ASCII.GetBytes(kind, film.AsSpan(at + 4));
        return at + size;
    }
}
