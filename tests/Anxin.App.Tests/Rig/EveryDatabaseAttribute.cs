using System.Reflection;
using Xunit.Sdk;
using Xunit.v3;

namespace Anxin.App.Tests.Rig;

/// <summary>Runs a theory once on SQLite and once on PostgreSQL; where no PostgreSQL is given, that half is skipped and says so.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EveryDatabaseAttribute : DataAttribute
{
    public const string Variable = "ANXIN_TEST_POSTGRES";

    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        ValueTask.FromResult<IReadOnlyCollection<ITheoryDataRow>>(
        [
            new TheoryDataRow(DatabaseKind.Sqlite),
            new TheoryDataRow(DatabaseKind.Postgres)
            {
                Skip = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 }
                    ? null
                    : $"no PostgreSQL: set {Variable} or run ./test",
            },
        ]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
