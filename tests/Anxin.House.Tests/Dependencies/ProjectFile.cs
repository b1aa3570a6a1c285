using System.Xml.Linq;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Dependencies;

/// <summary>What a project file asks for.</summary>
public sealed record ProjectFile(
    string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages, IReadOnlyList<string> Frameworks)
{
    public static ProjectFile Read(SourceText source)
    {
        var document = XDocument.Parse(source.Text);
        var projects = Includes(document, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')));
        return new ProjectFile(
            Path.GetFileNameWithoutExtension(source.Path), [.. projects], Includes(document, "PackageReference"),
            Includes(document, "FrameworkReference"));
    }

    private static string[] Includes(XDocument document, string element) =>
        [.. document.Descendants(element).Select(e => e.Attribute("Include")?.Value).OfType<string>()];
}
