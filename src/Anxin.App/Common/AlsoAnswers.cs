namespace Anxin.App.Common;

/// <summary>Another form of an address's success, told by its description.</summary>
public sealed record AlsoAnswers(Type Type);
