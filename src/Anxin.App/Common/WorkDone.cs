namespace Anxin.App.Common;

/// <summary>How far long work is. A total of 0 means that it is not known.</summary>
public readonly record struct WorkDone(long Done, long Total);
