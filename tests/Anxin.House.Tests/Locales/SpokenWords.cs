using Anxin.House.Tests.Rig;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anxin.House.Tests.Locales;

/// <summary>
/// Words that the business writes down for pages to say in the reader's language: kinds of journal lines, keys of messages.
/// </summary>
public static class SpokenWords
{
    private static readonly string[] JournalWriters = ["Append", "AppendWords", "Next", "Did"];

    /// <summary>The texts given as they stand to whoever writes journal lines.</summary>
    public static IEnumerable<string> JournalKinds(SourceText source) => GivenTo(source, JournalWriters);

    /// <summary>The texts given as they stand to whoever tells the reporter something.</summary>
    public static IEnumerable<string> MessageKeys(SourceText source) => GivenTo(source, ["TellReporter"]);

    private static IEnumerable<string> GivenTo(SourceText source, string[] methods) =>
        CSharpSyntaxTree.ParseText(source.Text).GetCompilationUnitRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(call => methods.Contains(NameOf(call)))
            .SelectMany(call => call.ArgumentList.Arguments)
            .SelectMany(argument => Literals(argument.Expression))
            .Where(text => text.Length > 0 && text.All(c => c is '_' or (>= 'a' and <= 'z')));

    private static string? NameOf(InvocationExpressionSyntax call) => call.Expression switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.Text: "Next", Expression: var owner } =>
            owner.ToString() == "JournalEntry" ? "Next" : null,
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        IdentifierNameSyntax name => name.Identifier.Text,
        _ => null,
    };

    private static IEnumerable<string> Literals(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => [literal.Token.ValueText],
        ConditionalExpressionSyntax choice => Literals(choice.WhenTrue).Concat(Literals(choice.WhenFalse)),
        _ => [],
    };
}
