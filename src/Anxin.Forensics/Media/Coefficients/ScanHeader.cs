namespace Anxin.Forensics.Media.Coefficients;

/// <summary>What a scan of a JPEG file holds (T.81, B.2.3).</summary>
/// <param name="Planes">Its colours.</param>
/// <param name="Constant">The code of the constant coefficients, for each colour; null when it has none.</param>
/// <param name="Others">The code of the others, for each colour; null when it has none.</param>
/// <param name="First">The first coefficient, in stored order.</param>
/// <param name="Last">The last one.</param>
/// <param name="High">Bits already told; 0 in the first scan of a coefficient.</param>
/// <param name="Low">Bits left for later scans.</param>
internal sealed record ScanHeader(
    CoefficientPlane[] Planes, HuffmanTable?[] Constant, HuffmanTable?[] Others, int First, int Last, int High, int Low);
