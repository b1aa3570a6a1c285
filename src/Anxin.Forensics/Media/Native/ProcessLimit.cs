using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>A limit on what this process may hold in memory, which the system enforces.</summary>
internal static unsafe partial class ProcessLimit
{
    // Private writable memory. The address space as a whole cannot be limited, because the runtime reserves far more than it uses.
    private const int Data = 2;

    /// <summary>Sets the limit where the system knows it; allocations beyond fail afterwards.</summary>
    public static bool OnData(long bytes)
    {
        if (!OperatingSystem.IsLinux())
        {
            return false;
        }

        var limit = stackalloc ulong[] { (ulong)bytes, (ulong)bytes };
        return Set(Data, limit) == 0;
    }

    [LibraryImport("libc", EntryPoint = "setrlimit")]
    private static partial int Set(int kind, ulong* limit);
}
