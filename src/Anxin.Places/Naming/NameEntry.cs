namespace Anxin.Places.Naming;

/// <summary>One way to write one record of the atlas.</summary>
internal readonly record struct NameEntry(int Record, NameForm Form, DivisionLevel Level);
