using System.Runtime.InteropServices;

namespace Anxin.App.Evidence;

/// <summary>Makes a rename last: POSIX promises that only after the folder itself is flushed.</summary>
internal static partial class FolderFlush
{
    public static void Flush(string path)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var descriptor = open(path, 0);
        if (descriptor < 0)
        {
            throw new IOException($"Cannot open the folder of the file store: error {Marshal.GetLastPInvokeError()}.");
        }

        try
        {
            if (fsync(descriptor) != 0)
            {
                throw new IOException($"Cannot flush the folder of the file store: error {Marshal.GetLastPInvokeError()}.");
            }
        }
        finally
        {
            _ = close(descriptor);
        }
    }

    [LibraryImport("libc", SetLastError = true, StringMarshalling = StringMarshalling.Utf8)]
    private static partial int open(string path, int flags);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int fsync(int descriptor);

    [LibraryImport("libc", SetLastError = true)]
    private static partial int close(int descriptor);
}
