namespace Anxin.Forensics.Metadata;

/// <summary>Puts an extended XMP packet of a JPEG file together (XMP part 3, 1.1.3.1). Parts that contradict each other end it.</summary>
internal sealed class ExtendedXmp(int maxBytes)
{
    private byte[] _packet = [];
    private bool _failed;

    public void Put(uint whole, uint offset, ReadOnlySpan<byte> part)
    {
        if (_packet.Length == 0 && whole <= maxBytes)
        {
            _packet = new byte[whole];
        }

        _failed |= whole != _packet.Length || offset > _packet.Length || part.Length > _packet.Length - offset;
        if (!_failed)
        {
            part.CopyTo(_packet.AsSpan((int)offset));
        }
    }

    public void AddTo(BlockList blocks)
    {
        if (_failed)
        {
            blocks.LeaveOut();
        }
        else if (_packet.Length > 0)
        {
            blocks.Add(BlockKind.Xmp, "JPEG APP1", _packet);
        }
    }
}
