namespace Anxin.Planning.Tests;

public sealed class PlaceholderTests { [Fact] public void Builds() { } }
