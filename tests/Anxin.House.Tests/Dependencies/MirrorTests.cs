using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Dependencies;

/// <summary>Who looks for the tests of a folder finds them under the same name.</summary>
public sealed class MirrorTests
{
    private static readonly string[] Mirrored = ["Anxin.Places", "Anxin.Forensics", "Anxin.Planning", "Anxin.App"];

    [Fact]
    public void Each_folder_of_the_source_has_its_tests() =>
        Rule.Holds(Rules.Mirror, from project in Mirrored
                                 from folder in Repository.Folders($"src/{project}")
                                 where Repository.CSharp($"src/{project}/{folder}").Any() && !HasTests($"tests/{project}.Tests/{folder}")
                                 select new Breach($"src/{project}/{folder}", $"no tests in tests/{project}.Tests/{folder}"));

    [Fact]
    public void Each_folder_of_tests_has_its_source()
    {
        var orphans = from project in Mirrored
                      from folder in Repository.Folders($"tests/{project}.Tests")
                      where folder != "Rig" && HasTests($"tests/{project}.Tests/{folder}") && !Repository.Exists($"src/{project}/{folder}")
                      select $"tests/{project}.Tests/{folder}";
        Assert.Empty(orphans);
    }

    private static bool HasTests(string folder) => Repository.Files(folder, "Tests.cs").Any();
}
