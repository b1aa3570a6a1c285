namespace Anxin.House.Tests.Rig;

/// <summary>The names by which exemptions call the rules.</summary>
public static class Rules
{
    public const string FileLines = "file-lines";
    public const string MethodLines = "method-lines";
    public const string Parameters = "parameters";
    public const string Dependencies = "constructor-dependencies";
    public const string OneType = "one-type-per-file";
    public const string TypeNames = "type-names";
    public const string Sealed = "sealed";
    public const string Words = "forbidden-words";
    public const string Pragmas = "pragma-reasons";
    public const string Mirror = "tests-mirror-src";
    public const string Paths = "machine-paths";
    public const string Keys = "locale-keys";
    public const string Problems = "problem-texts";
    public const string Spoken = "spoken-words";
    public const string PageCalls = "page-calls-and-links";
    public const string Codes = "documented-codes";
    public const string Areas = "documented-areas";
    public const string Links = "document-links";

    public static IReadOnlyList<string> All { get; } =
        [FileLines, MethodLines, Parameters, Dependencies, OneType, TypeNames, Sealed, Words, Pragmas, Mirror, Paths, Keys, Problems,
            Spoken + "/events", Spoken + "/messages", Spoken + "/states", PageCalls, Codes, Areas, Links];
}
