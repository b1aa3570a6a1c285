namespace Anxin.App.Tests.Demo;

/// <summary>The tests that look at the same seeded servers.</summary>
[CollectionDefinition(nameof(SeededApps))]
public sealed class DemoTestGroup : ICollectionFixture<SeededApps>;
