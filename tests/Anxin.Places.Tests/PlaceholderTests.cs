namespace Anxin.Places.Tests;

public sealed class PlaceholderTests { [Fact] public void Builds() { } }
