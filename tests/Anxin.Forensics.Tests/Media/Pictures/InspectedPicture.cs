using Anxin.Forensics.Inspecting;

namespace Anxin.Forensics.Tests.Media.Pictures;

/// <summary>Inspects a picture and picks a finding.</summary>
internal static class InspectedPicture
{
    public static Finding Finding(this byte[] file, string check, InspectionContext? context = null) =>
        Assert.Single(Inspection.Inspect(file, context ?? InspectionContext.Nothing).All, f => f.Check == check);
}
