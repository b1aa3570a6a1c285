namespace Anxin.App.Tests.Rig;

public enum DatabaseKind
{
    Sqlite,
    Postgres,
}
