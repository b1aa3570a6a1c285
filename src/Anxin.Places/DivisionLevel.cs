namespace Anxin.Places;

/// <summary>The four levels of the division code, GB/T 2260 for the first three and GB/T 10114 for the fourth.</summary>
public enum DivisionLevel
{
    Province = 1,
    Prefecture = 2,
    County = 3,
    Township = 4,
}
