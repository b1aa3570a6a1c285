namespace Anxin.Forensics.Tests;

public sealed class PlaceholderTests { [Fact] public void Builds() { } }
