namespace Anxin.Forensics.Provenance.C2pa.Cbor;

/// <summary>How many values may still be read of one record, over all its boxes, so that its memory is bounded.</summary>
internal sealed class CborBudget
{
    /// <summary>Values of one record; real ones have some thousands.</summary>
    public const int Most = 400_000;

    private int _left = Most;

    /// <summary>Takes one; false when none is left.</summary>
    public bool Take() => --_left >= 0;
}
