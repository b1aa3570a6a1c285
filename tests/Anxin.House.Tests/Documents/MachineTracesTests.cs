using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Documents;

public sealed class MachineTracesTests
{
    private const string Slash = "/"; // written apart, so that this file keeps the rule it tests

    [Fact]
    public void No_file_names_a_folder_of_the_machine_it_was_written_on() =>
        Rule.Holds(Rules.Paths, Repository.Texts().SelectMany(MachineTraces.Paths));

    [Fact]
    public void Packages_come_from_the_public_sources() => Assert.Empty(Repository.Texts().SelectMany(MachineTraces.Sources));

    [Theory]
    [InlineData("see ", "work/h/notes.md")]
    [InlineData("cd ", "root/anxin")]
    [InlineData("\"", "home/li/anxin\"")]
    public void An_absolute_path_is_found(string before, string path) =>
        Assert.Single(MachineTraces.Paths(new SourceText("a.md", before + Slash + path)));

    [Theory]
    [InlineData("POST api/dispatch", "work-orders/7")]
    [InlineData("https:/", "work.example")]
    [InlineData("docs", "home/index.md")]
    public void Other_slashes_are_left_alone(string before, string path) =>
        Assert.Empty(MachineTraces.Paths(new SourceText("a.md", before + Slash + path)));

    [Theory]
    [InlineData("package-lock.json", "{ \"resolved\": \"https://mirror.example/react.tgz\" }", 1)]
    [InlineData(
        "package-lock.json", "{ \"resolved\": \"https://registry.npmjs.org/react.tgz\", \"url\": \"https://opencollective.com/x\" }", 0)]
    [InlineData(".npmrc", "registry=http://10.0.0.1:4873/", 1)]
    [InlineData("nuget.config", "<add key=\"a\" value=\"https://mirror.example/v3/index.json\" />", 1)]
    [InlineData("nuget.config", "<add key=\"a\" value=\"https://api.nuget.org/v3/index.json\" />", 0)]
    public void A_package_source_of_ones_own_is_found(string name, string text, int expected) =>
        Assert.Equal(expected, MachineTraces.Sources(new SourceText("ui/" + name, text)).Count());
}
