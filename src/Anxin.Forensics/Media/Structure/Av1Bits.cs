namespace Anxin.Forensics.Media.Structure;

/// <summary>Reads bits of AV1 headers, highest first (AV1 Bitstream &amp; Decoding Process Specification, 4.10). Past the end it gives zeros.</summary>
internal ref struct Av1Bits(ReadOnlySpan<byte> bytes)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _position;

    public bool Failed { get; private set; }

    public uint Read(int count)
    {
        uint value = 0;
        for (; count > 0; count--, _position++)
        {
            Failed |= _position >= _bytes.Length * 8;
            value = (value << 1) | (Failed ? 0u : (uint)((_bytes[_position / 8] >> (7 - (_position % 8))) & 1));
        }

        return value;
    }

    public bool Flag() => Read(1) == 1;

    public void Skip(int count) => Read(count);

    /// <summary>Steps over a number of unknown length (4.10.3).</summary>
    public void SkipVariable()
    {
        var zeros = 0;
        while (!Failed && zeros < 32 && !Flag())
        {
            zeros++;
        }

        Skip(zeros < 32 ? zeros : 0);
    }
}
