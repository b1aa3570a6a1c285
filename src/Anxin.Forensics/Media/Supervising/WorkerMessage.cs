using System.Buffers.Binary;
using Anxin.Forensics.Media.Decoding;

namespace Anxin.Forensics.Media.Supervising;

/// <summary>
/// What passes between a process and its worker: four bytes of length, then that many bytes. A request is five numbers (format, stored and
/// wanted size) and the file; an answer is a zero, width, height and the samples, or a one and three texts of a problem.
/// </summary>
internal static class WorkerMessage
{
    private const int Numbers = 5;
    private const int Head = 3;
    private const int MostRequest = 64 << 20;
    private const int MostAnswer = 1 << 28;

    public static void WriteRequest(Stream to, ReadOnlySpan<byte> file, MediaInfo info, PictureSize wanted)
    {
        Write(to, [(int)info.Format, info.Width, info.Height, wanted.Width, wanted.Height], file);
        to.Flush();
    }

    /// <summary>The next request; null when there is none any more.</summary>
    public static (byte[] File, MediaInfo Info, PictureSize Wanted)? ReadRequest(Stream from)
    {
        if (Read(from, MostRequest) is not { } message || message.Length < Numbers * 4)
        {
            return null;
        }

        var info = new MediaInfo((MediaFormat)Number(message, 0), Number(message, 1), Number(message, 2), "");
        return (message[(Numbers * 4)..], info, new PictureSize(Number(message, 3), Number(message, 4)));
    }

    public static void WritePicture(Stream to, Raster picture)
    {
        Write(to, [0, picture.Size.Width, picture.Size.Height], picture.Samples);
        to.Flush();
    }

    public static void WriteProblem(Stream to, MediaProblem problem)
    {
        Write(to, [1, 0, 0], System.Text.Encoding.UTF8.GetBytes($"{problem.Code}\0{problem.Message}\0{problem.Remedy}"));
        to.Flush();
    }

    /// <summary>The answer; null when the worker ended before it, or what came is no answer.</summary>
    public static (Raster? Picture, MediaProblem? Problem)? ReadAnswer(Stream from)
    {
        if (Read(from, MostAnswer) is not { } message || message.Length < Head * 4)
        {
            return null;
        }

        var (kind, size, rest) = (Number(message, 0), new PictureSize(Number(message, 1), Number(message, 2)), message[(Head * 4)..]);
        if (kind == 0 && size is { Width: > 0, Height: > 0 } && rest.LongLength == size.Pixels * 3)
        {
            return (new Raster(size, 3, rest), null);
        }

        string[] texts = kind == 1 ? System.Text.Encoding.UTF8.GetString(rest).Split('\0') : [];
        return texts.Length == 3 ? (null, new MediaProblem(texts[0], texts[1], texts[2])) : null;
    }

    private static int Number(byte[] message, int place) => BinaryPrimitives.ReadInt32LittleEndian(message.AsSpan(place * 4));

    private static void Write(Stream to, ReadOnlySpan<int> numbers, ReadOnlySpan<byte> rest)
    {
        Span<byte> head = stackalloc byte[4 * (numbers.Length + 1)];
        BinaryPrimitives.WriteInt32LittleEndian(head, checked((numbers.Length * 4) + rest.Length));
        for (var i = 0; i < numbers.Length; i++)
        {
            BinaryPrimitives.WriteInt32LittleEndian(head[(4 * (i + 1))..], numbers[i]);
        }

        to.Write(head);
        to.Write(rest);
    }

    private static byte[]? Read(Stream from, int most)
    {
        Span<byte> head = stackalloc byte[4];
        if (from.ReadAtLeast(head, 4, throwOnEndOfStream: false) < 4)
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(head);
        if (length < 0 || length > most)
        {
            return null;
        }

        var message = GC.AllocateUninitializedArray<byte>(length);
        return from.ReadAtLeast(message, length, throwOnEndOfStream: false) < length ? null : message;
    }
}
