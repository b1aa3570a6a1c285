using Anxin.House.Tests.Rig;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anxin.House.Tests.Sizes;

/// <summary>Measures C# by its syntax.</summary>
public static class CodeSize
{
    /// <summary>
    /// Every member with a body or parameters. Lines run from the signature to the closing brace, without comments and attributes above.
    /// Not counted as parameters: those of private constructors (an entity's whole row, which nobody else fills), of overrides and of
    /// native functions
    /// (somebody else chose them) and of records (messages).
    /// </summary>
    public static IEnumerable<Member> Members(SourceText source)
    {
        var root = CSharpSyntaxTree.ParseText(source.Text).GetCompilationUnitRoot();
        foreach (var node in root.DescendantNodes())
        {
            if (Measure(source.Path, node) is { } member)
            {
                yield return member;
            }
        }
    }

    private static Member? Measure(string path, SyntaxNode node) => node switch
    {
        ConstructorDeclarationSyntax c =>
            new Member(path, NameOf(c) + "..ctor", Lines(c), IsPrivate(c) ? 0 : Count(c.ParameterList), DependenciesOf(c)),
        MethodDeclarationSyntax m =>
            new Member(path, NameOf(m) + "." + m.Identifier.Text, Lines(m), IsGiven(m) ? 0 : Count(m.ParameterList), null),
        LocalFunctionStatementSyntax f => new Member(path, NameOf(f) + "." + f.Identifier.Text, Lines(f), Count(f.ParameterList), null),
        BaseMethodDeclarationSyntax m => new Member(path, NameOf(m) + "." + m.Kind(), Lines(m), Count(m.ParameterList), null),
        AccessorDeclarationSyntax { Body: not null } a => new Member(path, NameOf(a) + "." + PropertyOf(a), Lines(a), 0, null),
        PropertyDeclarationSyntax { ExpressionBody: not null } p =>
            new Member(path, NameOf(p) + "." + p.Identifier.Text, Lines(p), 0, null),
        TypeDeclarationSyntax { ParameterList: { } list } and not RecordDeclarationSyntax =>
            new Member(path, NameOf(node) + "..ctor", Lines(list), Count(list), Count(list)),
        _ => null,
    };

    private static int? DependenciesOf(ConstructorDeclarationSyntax c) =>
        IsPrivate(c) || c.Parent is RecordDeclarationSyntax ? null : Count(c.ParameterList);

    private static int Count(BaseParameterListSyntax list) => list.Parameters.Count;

    private static bool IsPrivate(MemberDeclarationSyntax member) =>
        !member.Modifiers.Any(m => m.Kind() is SyntaxKind.PublicKeyword or SyntaxKind.InternalKeyword or SyntaxKind.ProtectedKeyword);

    private static bool IsGiven(MethodDeclarationSyntax method) =>
        method.Modifiers.Any(SyntaxKind.OverrideKeyword) || method.Modifiers.Any(SyntaxKind.ExternKeyword)
            || method.ExplicitInterfaceSpecifier is not null ||
        method.AttributeLists.SelectMany(list => list.Attributes).Any(a => a.Name.ToString() is "LibraryImport" or "DllImport");

    private static int Lines(SyntaxNode node)
    {
        var first = node is MemberDeclarationSyntax { AttributeLists: [.., var attributes] }
            ? attributes.GetLastToken().GetNextToken()
            : node.GetFirstToken();
        var lines = node.SyntaxTree.GetText().Lines;
        return lines.GetLineFromPosition(node.Span.End).LineNumber - lines.GetLineFromPosition(first.SpanStart).LineNumber + 1;
    }

    private static string NameOf(SyntaxNode node) =>
        string.Join('.', node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().Reverse().Select(type => type.Identifier.Text));

    private static string PropertyOf(AccessorDeclarationSyntax accessor) =>
        accessor.FirstAncestorOrSelf<PropertyDeclarationSyntax>()?.Identifier.Text ?? accessor.Keyword.Text;
}
