using System.Reflection;
using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Dependencies;

/// <summary>
/// Server → App → {Places, Forensics, Planning}: the engines know nothing of each other, of the database, of HTTP or of dependency
/// injection.
/// </summary>
public sealed class DependencyRuleTests
{
    private static readonly Dictionary<string, string[]> AllowedProjects = new()
    {
        ["Anxin.Places"] = [],
        ["Anxin.Forensics"] = [],
        ["Anxin.Planning"] = [],
        ["Anxin.App"] = ["Anxin.Places", "Anxin.Forensics", "Anxin.Planning"],
        ["Anxin.Migrations.Sqlite"] = ["Anxin.App"],
        ["Anxin.Migrations.Postgres"] = ["Anxin.App"],
        ["Anxin.Server"] = ["Anxin.App", "Anxin.Migrations.Sqlite", "Anxin.Migrations.Postgres"],
    };

    private static readonly Dictionary<string, string[]> EnginePackages = new()
    {
        ["Anxin.Places"] = [],
        ["Anxin.Forensics"] = ["MetadataExtractor"],
        ["Anxin.Planning"] = [],
    };

    private static readonly ProjectFile[] Projects = [.. Repository.Files("src", ".csproj").Select(ProjectFile.Read)];

    public static TheoryData<string> Engines => [.. EnginePackages.Keys];

    [Fact]
    public void Every_project_has_its_place_in_the_rule() =>
        Assert.Equal(AllowedProjects.Keys.Order(StringComparer.Ordinal), Projects.Select(p => p.Name).Order(StringComparer.Ordinal));

    [Fact]
    public void Projects_refer_only_downwards() =>
        Assert.All(Projects, project => Assert.Empty(project.Projects.Except(AllowedProjects[project.Name])));

    [Theory]
    [MemberData(nameof(Engines))]
    public void An_engine_takes_no_packages_but_those_named(string engine)
    {
        var project = Projects.Single(p => p.Name == engine);
        Assert.Empty(project.Packages.Except(EnginePackages[engine]));
        Assert.Empty(project.Frameworks);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void A_built_engine_stands_on_the_runtime_alone(string engine)
    {
        var strangers = References(engine).Where(name => !IsRuntime(name) && !EnginePackages[engine].Contains(name));
        Assert.Empty(strangers);
    }

    [Fact]
    public void The_built_business_does_not_know_the_server() =>
        Assert.DoesNotContain(
            References("Anxin.App"),
            name => name is "anxin" or "Anxin.Server" || name.StartsWith("Anxin.Migrations", StringComparison.Ordinal));

    [Fact]
    public void Tests_use_no_mocking_library() =>
        Assert.Empty(
            Repository.Files("tests", ".csproj").Select(ProjectFile.Read).SelectMany(p => p.Packages)
                .Intersect(["Moq", "NSubstitute", "FakeItEasy"]));

    [Fact]
    public void A_project_file_is_read_as_the_build_reads_it()
    {
        var project = ProjectFile.Read(new SourceText("src/X/X.csproj", """
            <Project><ItemGroup>
              <ProjectReference Include="..\Y\Y.csproj" /><PackageReference Include="P" /><FrameworkReference Include="F" />
            </ItemGroup></Project>
            """));
        Assert.Equal(
            ("X", "Y", "P", "F"), (project.Name, project.Projects.Single(), project.Packages.Single(), project.Frameworks.Single()));
    }

    private static IEnumerable<string> References(string assembly) =>
        Assembly.Load(assembly).GetReferencedAssemblies().Select(name => name.Name!);

    private static bool IsRuntime(string name) =>
        name is "System" or "netstandard" or "mscorlib"
            || (name.StartsWith("System.", StringComparison.Ordinal) && File.Exists(Path.Combine(RuntimeFolder, name + ".dll")));

    private static string RuntimeFolder => Path.GetDirectoryName(typeof(object).Assembly.Location)!;
}
