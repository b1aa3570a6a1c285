namespace Anxin.App.Common;

/// <summary>An answer about something that moves on: its version is also the answer's ETag.</summary>
public interface IVersioned
{
    int Version { get; }
}
