using Anxin.House.Tests.Rig;

namespace Anxin.House.Tests.Sizes;

public sealed class CodeSizeTests
{
    private static Member[] Measure(string code) => [.. CodeSize.Members(new SourceText("src/A.cs", code))];

    [Fact]
    public void A_method_is_as_long_as_its_signature_and_body()
    {
        var method = Assert.Single(Measure(
            """
            class Till
            {
                /// <summary>Not counted.</summary>
                [Obsolete]
                public int Add(int a, int b)
                {
                    // counted
                    return a + b;
                }
            }
            """));
        Assert.Equal(("src/A.cs Till.Add", 5, 2), (method.Subject, method.Lines, method.Parameters));
    }

    [Fact]
    public void Local_functions_accessors_and_nested_types_are_measured_too()
    {
        var members = Measure(
            """
            class Outer
            {
                class Inner { int _n; int N { get { return _n; } } }

                void Do()
                {
                    void Step(int a)
                    {
                    }
                }
            }
            """);
        Assert.Equal(["Outer.Inner.N", "Outer.Do", "Outer.Step"], members.Select(m => m.Name));
    }

    [Fact]
    public void A_primary_constructor_has_dependencies_and_a_record_has_none()
    {
        Assert.Equal(3, Assert.Single(Measure("class Handler(Db db, Clock clock, Vault vault);")).Dependencies);
        Assert.Empty(Measure("record Command(int A, int B, int C, int D, int E, int F, int G);"));
    }

    [Fact]
    public void A_public_constructor_has_dependencies_and_a_private_one_has_not()
    {
        Assert.Equal(2, Assert.Single(Measure("class Handler { public Handler(Db db, Clock clock) { } }")).Dependencies);
        var hidden = Assert.Single(Measure("class Row { private Row(int a, int b, int c, int d, int e, int f, int g) { } }"));
        Assert.Equal((0, null), (hidden.Parameters, hidden.Dependencies));
    }

    [Fact]
    public void Native_functions_and_overrides_keep_the_parameters_others_chose() =>
        Assert.All(
            Measure("partial class N { [LibraryImport(\"x\")] static partial int F(int a, int b); public override int G(int a) => a; }"),
            member => Assert.Equal(0, member.Parameters));

    [Theory]
    [InlineData(0.9, 9)]
    [InlineData(0.5, 5)]
    [InlineData(1.0, 10)]
    public void A_quantile_is_one_of_the_values(double share, int expected) =>
        Assert.Equal(expected, Quantile.Of([10, 1, 9, 2, 8, 3, 7, 4, 6, 5], share));

    [Theory]
    [InlineData("", 0)]
    [InlineData("a", 1)]
    [InlineData("a\n", 1)]
    [InlineData("a\r\nb\r\n", 2)]
    public void Lines_are_counted_as_an_editor_counts_them(string text, int lines) =>
        Assert.Equal(lines, new SourceText("a", text).LineCount);
}
