using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Types;

public sealed class FileTypesTests
{
    [Theory]
    [InlineData("src/A/Offer.cs", "namespace A; public sealed class Offer { class Inner; }")]
    [InlineData("src/A/Offer.cs", "namespace A; public enum OfferState { Open } public sealed class Offer;")]
    [InlineData("src/A/Offer.Answers.cs", "namespace A; public sealed partial class Offer;")]
    [InlineData("src/A/Program.cs", "System.Console.WriteLine();")]
    public void A_file_with_its_own_type_is_in_order(string path, string code) =>
        Assert.Empty(FileTypes.Misplaced(new SourceText(path, code)));

    [Theory]
    [InlineData("src/A/Offer.cs", "namespace A; public sealed class Offer; public sealed record Answer(int A);", "also declares Answer")]
    [InlineData("src/A/Offer.cs", "namespace A { class Order { } }", "declares no Offer, but Order")]
    [InlineData("src/A/Offer.cs", "namespace A; class Offer; delegate void Told();", "also declares Told")]
    public void A_strange_type_is_found(string path, string code, string detail) =>
        Assert.Equal(new Breach(path, detail), Assert.Single(FileTypes.Misplaced(new SourceText(path, code))));

    [Fact]
    public void Empty_names_are_found_even_when_nested()
    {
        var found = FileTypes.Misnamed(
            new SourceText("src/A.cs", "class A { class CaseManager; record OfferDto(int A); class Database; class Modeller; }"));
        Assert.Equal(["src/A.cs CaseManager", "src/A.cs OfferDto"], found.Select(b => b.Subject));
    }

    [Fact]
    public void An_open_class_is_found()
    {
        var found = FileTypes.Unsealed(
            new SourceText(
                "src/A.cs",
                "class A { record B(int C); } sealed class D; static class E; abstract record F; record struct G; interface H;"));
        Assert.Equal(["src/A.cs A", "src/A.cs B"], found.Select(b => b.Subject));
    }

    [Fact]
    public void Classes_are_sealed() => Rule.Holds(Rules.Sealed, Repository.CSharp("src").SelectMany(FileTypes.Unsealed));

    [Fact]
    public void Each_file_declares_the_type_it_is_named_after() =>
        Rule.Holds(Rules.OneType, Repository.CSharp("src").SelectMany(FileTypes.Misplaced));

    [Fact]
    public void Types_are_named_after_what_they_do() =>
        Rule.Holds(Rules.TypeNames, Repository.CSharp("src").SelectMany(FileTypes.Misnamed));
}
