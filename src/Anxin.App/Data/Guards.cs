namespace Anxin.App.Data;

/// <summary>
/// What the database itself refuses, whoever asks: changing or deleting what was written once and for all.
/// Applied again at every migration.
/// </summary>
internal static class Guards
{
    private static readonly string[] AppendOnly =
    [
        "Journal", "Accesses", "PartyChanges", "PolicyVersions", "Findings", "MerchantSteps", "Decisions", "Appeals", "Grants", "Payments", "ClaimStatements",
        "Examinations",
    ];

    public static IEnumerable<string> Sqlite =>
        from table in AppendOnly
        from verb in new[] { "UPDATE", "DELETE" }
        select $"""
            CREATE TRIGGER IF NOT EXISTS "{table}_no_{verb.ToLowerInvariant()}" BEFORE {verb} ON "{table}"
            BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END
            """;

    public static IEnumerable<string> Postgres =>
        AppendOnly.Select(table => $"""
            CREATE OR REPLACE TRIGGER "{table}_append_only" BEFORE UPDATE OR DELETE OR TRUNCATE ON "{table}"
            FOR EACH STATEMENT EXECUTE FUNCTION anxin_append_only()
            """)
        .Prepend("""
            CREATE OR REPLACE FUNCTION anxin_append_only() RETURNS trigger LANGUAGE plpgsql AS
            $$ BEGIN RAISE EXCEPTION '% is append-only', TG_TABLE_NAME; END $$
            """);
}
