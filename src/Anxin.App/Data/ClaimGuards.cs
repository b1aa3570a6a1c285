namespace Anxin.App.Data;

/// <summary>
/// What the database itself refuses about claims, whoever asks: a machine's decision outside the timeout rule, an appeal decided by who
/// decided before, a grant or payment that its decision or agreement does not carry. Applied again at every migration.
/// </summary>
internal static class ClaimGuards
{
    private static readonly (string Name, string Table, string Message, string Forbidden)[] Rules =
    [
        ("machine_decides", "Decisions", "only the timeout rule decides without a person, for a clean claim of low value",
            """
            NEW."DecidedBy" IS NULL AND NOT EXISTS (SELECT 1 FROM "Claims" c JOIN "MerchantSteps" s ON s."Id" = NEW."MerchantStepId"
                WHERE c."Id" = NEW."ClaimId" AND s."Kind" = 'TimedOut' AND c."Clean" AND c."AmountMinor" <= c."TimeoutLimitMinor"
                    AND c."Ask" IN ('RefundOnly', 'ReturnAndRefund') AND NEW."AmountMinor" = c."AmountMinor")
            """),
        ("appeal_by_another", "Decisions", "an appeal is decided by another person",
            """
            NEW."AppealId" IS NOT NULL AND EXISTS (SELECT 1 FROM "Decisions" d
                WHERE d."ClaimId" = NEW."ClaimId" AND d."DecidedBy" = NEW."DecidedBy")
            """),
        ("appeal_of_claim", "Decisions", "a decision answers an appeal of its own claim",
            """
            NEW."AppealId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Appeals" a
                WHERE a."Id" = NEW."AppealId" AND a."ClaimId" = NEW."ClaimId")
            """),
        ("decision_within", "Decisions", "a decision grants at most what was claimed",
            """
            NEW."AmountMinor" < 0 OR EXISTS (SELECT 1 FROM "Claims" c WHERE c."Id" = NEW."ClaimId" AND NEW."AmountMinor" > c."AmountMinor")
            """),
        ("grant_within", "Grants", "a grant is at most what was claimed",
            """
            EXISTS (SELECT 1 FROM "Claims" c WHERE c."Id" = NEW."ClaimId" AND NEW."AmountMinor" > c."AmountMinor")
            """),
        ("grant_agreed", "Grants", "a grant by agreement is what the two sides agreed on",
            """
            NEW."DecisionId" IS NULL AND NOT EXISTS (SELECT 1 FROM "Claims" c JOIN "MerchantSteps" s ON s."Id" = NEW."MerchantStepId"
                WHERE c."Id" = NEW."ClaimId" AND ((s."Kind" = 'Agreed' AND NEW."AmountMinor" = c."AmountMinor")
                    OR (s."Kind" = 'Countered' AND NEW."AmountMinor" = s."OfferedMinor")))
            """),
        ("grant_decided", "Grants", "a grant by decision is what was decided",
            """
            NEW."DecisionId" IS NOT NULL AND NOT EXISTS (SELECT 1 FROM "Decisions" d WHERE d."Id" = NEW."DecisionId"
                AND d."Outcome" IN ('Full', 'Partial', 'ReturnFirst') AND d."AmountMinor" = NEW."AmountMinor")
            """),
        ("payment_granted", "Payments", "what is paid is what was granted",
            """
            NOT EXISTS (SELECT 1 FROM "Grants" g WHERE g."ClaimId" = NEW."ClaimId" AND g."AmountMinor" = NEW."AmountMinor")
            """),
    ];

    public static IEnumerable<string> Sqlite => Rules.Select(r => $"""
        DROP TRIGGER IF EXISTS "{r.Table}_{r.Name}";
        CREATE TRIGGER "{r.Table}_{r.Name}" BEFORE INSERT ON "{r.Table}" WHEN {r.Forbidden}
        BEGIN SELECT RAISE(ABORT, '{r.Message}'); END
        """);

    public static IEnumerable<string> Postgres => Rules.SelectMany(r => new[]
    {
        $"""
        CREATE OR REPLACE FUNCTION anxin_{r.Name}() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN IF {r.Forbidden} THEN RAISE EXCEPTION '{r.Message}'; END IF; RETURN NEW; END $$
        """,
        $"""
        CREATE OR REPLACE TRIGGER "{r.Table}_{r.Name}" BEFORE INSERT ON "{r.Table}"
        FOR EACH ROW EXECUTE FUNCTION anxin_{r.Name}()
        """,
    });
}
