using Anxin.Forensics.Media;

namespace Anxin.App.Evidence;

/// <summary>One photo as it arrived, its structure found whole and within the limits.</summary>
public sealed record Photo(byte[] Bytes, MediaInfo Info);
