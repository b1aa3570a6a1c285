using System.Buffers.Binary;
using Anxin.Forensics.Media.Structure;

namespace Anxin.Forensics.Media.Coefficients;

/// <summary>
/// The quantised coefficients of a baseline, extended or progressive JPEG file with Huffman codes, as they are stored: no pixel is computed.
/// A damaged file gives what was read before the damage.
/// </summary>
internal sealed class JpegCoefficients
{
    private readonly ushort[][] _tables = new ushort[4][];
    private readonly HuffmanTable?[] _constant = new HuffmanTable?[4];
    private readonly HuffmanTable?[] _others = new HuffmanTable?[4];
    private int _unitsWide;
    private int _unitsHigh;
    private int _interval;
    private bool _isProgressive;

    private JpegCoefficients()
    {
    }

    /// <summary>The colours, brightness first.</summary>
    public CoefficientPlane[] Planes { get; private set; } = [];

    /// <summary>Whether every scan was read to its end.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Null when the file is arithmetic-coded, larger than allowed, or has no picture data.</summary>
    /// <param name="bytes">A file that was examined.</param>
    /// <param name="mostPixels">The most pixels that coefficients are kept of; they take 2 to 6 bytes each.</param>
    public static JpegCoefficients? Read(ReadOnlySpan<byte> bytes, long mostPixels)
    {
        var read = new JpegCoefficients();
        var markers = new JpegMarkers(bytes);
        while (markers.Next() && markers.Code != JpegMarkers.EndOfImage)
        {
            var payload = markers.Payload;
            var isFine = markers.Code switch
            {
                0xDB => read.TakeTables(payload),
                0xC4 => read.TakeCodes(payload),
                0xDD => read.TakeInterval(payload),
                0xC0 or 0xC1 or 0xC2 => read.TakeFrame(payload, markers.Code == 0xC2, mostPixels),
                0xC9 or 0xCA => false,
                JpegMarkers.StartOfScan => read.TakeScan(payload, bytes[(markers.PayloadStart + payload.Length)..]),
                _ => true,
            };
            if (!isFine)
            {
                return null;
            }
        }

        return read.Planes.Length > 0 && read.Planes[0].Steps.Length > 0 ? read : null;
    }

    private bool TakeTables(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > 64)
        {
            var (isWide, id) = (payload[0] >> 4 != 0, payload[0] & 3);
            if (isWide && payload.Length < 129)
            {
                return true;
            }

            var steps = new ushort[64];
            for (var i = 0; i < 64; i++)
            {
                steps[Zigzag.Places[i]] = isWide ? BinaryPrimitives.ReadUInt16BigEndian(payload[(1 + (2 * i))..]) : payload[1 + i];
            }

            _tables[id] = steps;
            payload = payload[(isWide ? 129 : 65)..];
        }

        return true;
    }

    private bool TakeCodes(ReadOnlySpan<byte> payload)
    {
        while (payload.Length > 17)
        {
            var symbols = 0;
            foreach (var count in payload.Slice(1, 16))
            {
                symbols += count;
            }

            if (symbols > 256 || payload.Length < 17 + symbols)
            {
                return true;
            }

            var table = new HuffmanTable(payload.Slice(1, 16), payload.Slice(17, symbols));
            (payload[0] >> 4 == 0 ? _constant : _others)[payload[0] & 3] = table;
            payload = payload[(17 + symbols)..];
        }

        return true;
    }

    private bool TakeInterval(ReadOnlySpan<byte> payload)
    {
        _interval = payload.Length == 2 ? BinaryPrimitives.ReadUInt16BigEndian(payload) : 0;
        return true;
    }

    private bool TakeFrame(ReadOnlySpan<byte> payload, bool isProgressive, long mostPixels)
    {
        var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(payload[1..]), BinaryPrimitives.ReadUInt16BigEndian(payload[3..]));
        if (Planes.Length > 0 || width == 0 || height == 0 || (long)width * height > mostPixels)
        {
            return false;
        }

        _isProgressive = isProgressive;
        Planes = new CoefficientPlane[payload[5]];
        var (across, down) = (1, 1);
        for (var i = 0; i < Planes.Length; i++)
        {
            var said = payload.Slice(6 + (3 * i), 3);
            Planes[i] = new CoefficientPlane(said[0], said[1] >> 4, said[1] & 15, said[2] & 3);
            (across, down) = (Math.Max(across, said[1] >> 4), Math.Max(down, said[1] & 15));
        }

        _unitsWide = (width + (8 * across) - 1) / (8 * across);
        _unitsHigh = (height + (8 * down) - 1) / (8 * down);
        foreach (var plane in Planes)
        {
            plane.Size(width, height, _unitsWide, _unitsHigh, across, down);
        }

        return true;
    }

    private bool TakeScan(ReadOnlySpan<byte> payload, ReadOnlySpan<byte> data)
    {
        var count = payload[0];
        var planes = new CoefficientPlane[count];
        var (constant, others) = (new HuffmanTable?[count], new HuffmanTable?[count]);
        for (var i = 0; i < count; i++)
        {
            var (id, codes) = (payload[1 + (2 * i)], payload[2 + (2 * i)]);
            if (Array.Find(Planes, p => p.Id == id) is not { } plane)
            {
                return false;
            }

            (planes[i], constant[i], others[i]) = (plane, _constant[codes >> 4 & 3], _others[codes & 3]);
            plane.Steps = plane.Steps.Length == 0 ? _tables[plane.Table] ?? [] : plane.Steps;
        }

        var (first, last, bits) = _isProgressive ? (payload[^3], payload[^2], payload[^1]) : ((byte)0, (byte)63, (byte)0);
        if (first > last || last > 63 || (count > 1 && last > 0 && _isProgressive) || (bits & 15) > 13)
        {
            return false;
        }

        var scan = new ScanHeader(planes, constant, others, first, last, bits >> 4, bits & 15);
        IsWhole &= new ScanReader(scan, _isProgressive, data).Run(_unitsWide, _unitsHigh, _interval);
        return true;
    }
}
