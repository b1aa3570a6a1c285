using System.Runtime.InteropServices;

namespace Anxin.Forensics.Media.Native;

/// <summary>Memory outside the collected heap for whole pictures, given back at once when done.</summary>
internal sealed unsafe class NativeBuffer : IDisposable
{
    private byte* _start;

    public NativeBuffer(long length)
    {
        try
        {
            _start = (byte*)NativeMemory.Alloc(checked((nuint)length));
        }
        catch (OutOfMemoryException full)
        {
            throw new MediaException(Problems.OutOfMemory(), full);
        }
    }

    ~NativeBuffer() => NativeMemory.Free(_start);

    public byte* Start => _start;

    public void Dispose()
    {
        NativeMemory.Free(_start);
        _start = null;
        GC.SuppressFinalize(this);
    }
}
