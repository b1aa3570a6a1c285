using Anxin.House.Tests.Rig;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Anxin.House.Tests.Types;

/// <summary>What types a file declares at the top, and whether they are what its name promises.</summary>
public static class FileTypes
{
    private static readonly string[] EmptyWords = [
        "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "Utilities", "Base", "Impl", "Dto", "Model"];

    /// <summary>One type named as the file (X.cs, or X.Part.cs for a part of it); the enums it speaks in may stand beside it.</summary>
    public static IEnumerable<Breach> Misplaced(SourceText source)
    {
        var types = TopLevel(source).ToArray();
        var expected = source.FileName.Split('.')[0];
        var strangers = types.Where(type => NameOf(type) != expected && type is not EnumDeclarationSyntax).Select(NameOf).Distinct()
            .ToArray();
        if (types.Length > 0 && types.All(type => NameOf(type) != expected))
        {
            yield return new Breach(source.Path, $"declares no {expected}, but {string.Join(", ", types.Select(NameOf))}");
        }
        else if (strangers.Length > 0)
        {
            yield return new Breach(source.Path, $"also declares {string.Join(", ", strangers)}");
        }
    }

    /// <summary>Types whose names say what kind of class they are instead of what they do.</summary>
    public static IEnumerable<Breach> Misnamed(SourceText source) =>
        from type in CSharpSyntaxTree.ParseText(source.Text).GetCompilationUnitRoot().DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        let name = type.Identifier.Text
        let word = EmptyWords.FirstOrDefault(word => name.EndsWith(word, StringComparison.Ordinal))
        where word is not null
        select new Breach($"{source.Path} {name}", $"ends in {word}: name it after what it does");

    /// <summary>Classes and records open to inheritance without saying so.</summary>
    public static IEnumerable<Breach> Unsealed(SourceText source) =>
        CSharpSyntaxTree.ParseText(source.Text).GetCompilationUnitRoot().DescendantNodes().OfType<TypeDeclarationSyntax>()
            .Where(type => type.Kind() is SyntaxKind.ClassDeclaration or SyntaxKind.RecordDeclaration)
            .Where(
                type =>
                    !type.Modifiers.Any(
                        m => m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword))
            .Select(type => new Breach($"{source.Path} {type.Identifier.Text}", "is neither sealed, static nor abstract"));

    private static IEnumerable<MemberDeclarationSyntax> TopLevel(SourceText source) =>
        CSharpSyntaxTree.ParseText(source.Text).GetCompilationUnitRoot()
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax)
            .OfType<MemberDeclarationSyntax>()
            .Where(member => member is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax);

    private static string NameOf(MemberDeclarationSyntax member) => member switch
    {
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        DelegateDeclarationSyntax @delegate => @delegate.Identifier.Text,
        _ => throw new ArgumentException($"A {member.Kind()} has no name here.", nameof(member)),
    };
}
