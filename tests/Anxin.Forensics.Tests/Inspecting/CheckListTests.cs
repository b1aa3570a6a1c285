using System.Reflection;
using Anxin.Forensics.Comparing;
using Anxin.Forensics.Inspecting;
using Anxin.Forensics.Tests.Media.Pictures;

namespace Anxin.Forensics.Tests.Inspecting;

public sealed class CheckListTests
{
    [Fact]
    public void Every_check_of_the_library_is_published_once_with_its_version()
    {
        var declared = typeof(Inspection).Assembly.GetTypes()
            .Where(t => t.Name.EndsWith("Check", StringComparison.Ordinal) && Constant<int>(t, "Version") is not null)
            .SelectMany(t => Names(t).Select(name => new CheckVersion(name, (int)Constant<int>(t, "Version")!)))
            .OrderBy(c => c.Check, StringComparer.Ordinal);
        Assert.Equal(declared, Inspection.Checks.OrderBy(c => c.Check, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_finding_carries_exactly_the_published_version_in_the_published_order()
    {
        var goods = Goods.Of(61);
        var listing = JpegMaker.Of(goods);
        var context = new InspectionContext(
            [new ListingPicture("listing", listing)],
            Prints.Seen.Before(("old", listing)), null);
        var uploads = Samples.Names.Select(name => Samples.Get(name)).Append(JpegMaker.Of(goods.Cracked(100, 100, 150))).Append([1, 2, 3]);
        var seen = new HashSet<string>();
        foreach (var upload in uploads)
        {
            var findings = Inspection.Inspect(upload, context).All;
            Assert.All(findings, f => Assert.Contains(new CheckVersion(f.Check, f.Version), Inspection.Checks));
            var places = findings.Select(f => Inspection.Checks.ToList().FindIndex(c => c.Check == f.Check)).ToList();
            Assert.Equal(places.Order(), places);
            seen.UnionWith(findings.Select(f => f.Check));
        }

        Assert.Equal(Inspection.Checks.Select(c => c.Check).Order(StringComparer.Ordinal), seen.Order(StringComparer.Ordinal));
    }

    private static object? Constant<T>(Type type, string name) =>
        type.GetField(name, BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic) is { IsLiteral: true } field
            && field.FieldType == typeof(T) ? field.GetRawConstantValue() : null;

    private static IEnumerable<string> Names(Type type) => type.GetFields(BindingFlags.Static | BindingFlags.Public)
        .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!)
        .Where(name => name.Contains('.', StringComparison.Ordinal));
}
